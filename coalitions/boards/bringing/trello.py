"""Trello's own export of a board: JSON with lists, cards, checklists, labels, members, and actions among which comments stand.

Read after https://developer.atlassian.com/cloud/trello/guides/rest-api/object-definitions/
"""

from django.utils.translation import gettext as _

from coalitions.boards.bringing.parsed import key, keys, objects, parsed, person, place
from coalitions.boards.bringing.plan import NAME, NotABoard, Plan, card, clean, day, link, one_line

TINTS = {"red": "clay", "orange": "clay", "yellow": "olive", "green": "olive", "lime": "olive", "blue": "slate", "sky": "slate"}
TINTS |= {"purple": "violet", "pink": "plum", "black": "stone"}
NOT_HERE = ("customFields", "customFieldItems", "stickers", "pluginData", "powerUps", "membersVoted")


def read(content):
    """The plan of a file's bytes. Raises NotABoard in words."""
    return board(parsed(content))


def board(told):
    if not isinstance(told, dict) or not isinstance(told.get("cards"), list) or not isinstance(told.get("lists"), list):
        raise NotABoard(_("the file is no export of a Trello board: lists and cards are missing"))
    return planned(told)


def planned(told):
    plan = Plan(one_line(told.get("name"))[:80] or _("Imported board"))
    lists = {key(one): number for number, one in enumerate(objects(told, "lists"))}
    for one in objects(told, "lists"):
        name = one_line(one.get("name"))[:NAME] or _("Without a name")
        plan.columns.append({"name": name, "archived": bool(one.get("closed")), "is_done": False})
    aside = Aside(told)
    for one in sorted(objects(told, "cards"), key=place):
        if key(one, "idList") in lists:
            card(plan, one.get("name"), lists[key(one, "idList")], **fields(plan, one, aside))
        else:
            plan.left["homeless"] += 1
    leave(plan, told)
    return plan


class Aside:
    """What cards point to: {id: it} of people, labels and checklists, and the comments of each card, the oldest first."""

    def __init__(self, told):
        self.people = {key(one): member(one) for one in objects(told, "members")}
        self.labels = {key(one): one for one in objects(told, "labels")}
        self.steps = {}
        for one in objects(told, "checklists"):
            self.steps.setdefault(key(one, "idCard"), []).extend(steps(one))
        self.comments = {}
        for one in reversed(objects(told, "actions")):
            self.note(one)

    def note(self, action):
        data = action.get("data") if isinstance(action.get("data"), dict) else {}
        if action.get("type") not in ("commentCard", "copyCommentCard") or not isinstance(data.get("card"), dict):
            return
        by = member(action["memberCreator"]) if isinstance(action.get("memberCreator"), dict) else {"name": "", "email": ""}
        said = {"by": by, "at": one_line(action.get("date"))[:40], "text": clean(data.get("text"))[:10_000]}
        self.comments.setdefault(key(data["card"]), []).append(said)


def member(one):
    """Trello tells addresses only to those who may see them; without one, a person is known by name alone."""
    return person(one.get("fullName") or one.get("username"), one.get("email"))


def steps(checklist):
    items = sorted(objects(checklist, "checkItems"), key=place)
    return [{"text": one_line(one.get("name"))[:200], "done": one.get("state") == "complete"} for one in items]


def fields(plan, one, aside):
    ids = keys(one, "idMembers")
    plan.left["people"] += sum(pk not in aside.people for pk in ids)
    links = [found for each in objects(one, "attachments") for found in link(plan, each.get("name"), each.get("url"))]
    return {
        "description": one.get("desc"),
        "due_on": day(plan, one.get("due")),
        "archived": bool(one.get("closed")),
        "labels": labels(one, aside),
        "steps": aside.steps.get(key(one), []),
        "comments": aside.comments.get(key(one), []),
        "links": links,
        "people": [aside.people[pk] for pk in ids if pk in aside.people],
    }


def labels(one, aside):
    """By name; one without a name is called by its colour."""
    own = objects(one, "labels") or [aside.labels[pk] for pk in keys(one, "idLabels") if pk in aside.labels]
    found = {one_line(each.get("name") or each.get("color"))[:40]: TINTS.get(shade(each), "stone") for each in own}
    return [[name, tint] for name, tint in found.items() if name]


def shade(label):
    """Trello's colours come in three strengths, as "red", "red_dark" and "red_light"."""
    return one_line(label.get("color")).partition("_")[0]


def leave(plan, told):
    """Counts what we have no place for, and names what we do not know at all."""
    for name in NOT_HERE:
        plan.left[name] += len(told.get(name) or ()) if isinstance(told.get(name), list) else 0
    for name, field in (("start", "start"), ("met", "dueComplete")):
        plan.left[name] += sum(bool(one.get(field)) for one in objects(told, "cards"))
    plan.left = +plan.left
