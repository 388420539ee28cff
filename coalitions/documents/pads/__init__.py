"""Texts written together: what is kept (models/pad.py), the sockets that bring changes, and what a text looks like as HTML."""
