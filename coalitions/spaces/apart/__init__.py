"""What is read out of files that nobody trusts: in a process that may crash, hang or fill its memory alone (T51)."""
