from coalitions.live.news import news


@news("person.signed_out", ends=True)
def signed_out(person):
    """Draws nothing: the hub closes the person's sockets."""
