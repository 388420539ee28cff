"""JSON of another program, of which nothing is known for sure: what is not as it should be is as if it were not there."""

import json

from django.utils.translation import gettext as _

from coalitions.boards.bringing.plan import NotABoard, one_line


def parsed(content):
    """What the bytes hold. Raises NotABoard in words."""
    try:
        return json.loads(content)
    except RecursionError:
        raise NotABoard(_("the file is nested too deeply")) from None
    except UnicodeDecodeError:
        raise NotABoard(_("the file is not in UTF-8")) from None
    except ValueError as error:
        words = _("the file breaks off or is damaged at line %(line)s; take it out of the other program again")
        raise NotABoard(words % {"line": getattr(error, "lineno", "?")}) from None


def objects(told, name):
    """What stands where a list of objects should; anything else there is as if it were not."""
    found = told.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def key(one, name="id"):
    """What is no text names nothing."""
    found = one.get(name)
    return found if isinstance(found, str) else None


def keys(one, name):
    found = one.get(name)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def place(one, name="pos"):
    return one[name] if isinstance(one.get(name), int | float) else 0


def person(name, email):
    return {"name": one_line(name)[:100], "email": one_line(email)[:254].lower()}
