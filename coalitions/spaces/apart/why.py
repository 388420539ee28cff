"""Apart from the child, which runs as __main__ and would know another class of the same name."""


class Why(Exception):
    """There is no preview, and this word says why: broken, locked, large, absent."""
