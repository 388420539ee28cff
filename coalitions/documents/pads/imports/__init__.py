"""A file of another program becomes a text. What it says is read apart (spaces/apart), and not trusted when it comes back."""
