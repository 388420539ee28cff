"""Text inside files: read by a process of its own with little time and memory, for no file is to be trusted."""
