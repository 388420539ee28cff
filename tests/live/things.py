"""What the log's address cannot do without in the permission matrix (tests/guards)."""

QUERIES = {"live:log": "after=0"}
