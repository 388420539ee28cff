"""What a file shows without being opened: made in a process of its own, which may crash, hang or fill its memory alone (T51)."""
