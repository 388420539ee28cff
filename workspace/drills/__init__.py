"""Drills: real processes, real faults, and every open page compared with the database. `manage.py drill NAME` runs one."""
