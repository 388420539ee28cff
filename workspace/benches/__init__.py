"""Benchmarks: the same load on our hub, on plain Channels and on a bare server; and every page with much in it."""
