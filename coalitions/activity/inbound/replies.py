"""What can be answered by mail: slices register it, for this one may not know them."""

REPLIES: dict = {}


def takes_replies(model):
    """Registers a function (thing, text, by=membership) that posts the text. Raises Unpostable with words for its writer."""

    def register(post):
        REPLIES[model] = post
        return post

    return register


class Unpostable(Exception):
    """words: why, for who wrote it."""

    def __init__(self, words):
        self.words = words
