"""Translators that an installation may have brought: one that works, one that is away, one that means harm."""


def loud(text, language):
    return f"**{language}** {text.upper()}"


def away(text, language):
    raise OSError("away")


def hostile(text, language):
    return "<script>alert(1)</script> [x](javascript:alert(1))"
