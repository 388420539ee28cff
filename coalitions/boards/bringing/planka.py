"""A board as Planka hands it out, at /api/boards/ID: the board under "item", all that is on it under "included", by number.

Read after server/api/controllers/boards/show.js of Planka; since its version 2 steps stand in lists of their own.
"""

from django.utils.translation import gettext as _

from coalitions.boards.bringing.parsed import key, objects, person, place
from coalitions.boards.bringing.plan import NAME, Plan, card, day, link, one_line

TINTS = [("red", "clay"), ("orange", "clay"), ("yellow", "olive"), ("green", "olive"), ("moss", "olive"), ("blue", "slate")]
TINTS += [("sky", "slate"), ("violet", "violet"), ("purple", "violet"), ("lilac", "violet"), ("pink", "plum"), ("rose", "plum")]
AWAY = ("archive", "trash")  # lists without a name, for what is on no list
MET = ("isDueCompleted", "isDueDateCompleted")  # as versions of Planka name it


def is_board(told):
    return isinstance(told, dict) and isinstance(told.get("item"), dict) and isinstance(told.get("included"), dict)


def planned(told):
    plan, inside = Plan(one_line(told["item"].get("name"))[:80] or _("Imported board")), told["included"]
    lists, aside = sorted(objects(inside, "lists"), key=position), Aside(inside)
    shown = {key(one): number for number, one in enumerate(one for one in lists if one.get("type") not in AWAY)}
    for one in lists:
        if key(one) in shown:
            name = one_line(one.get("name"))[:NAME] or _("Without a name")
            plan.columns.append({"name": name, "archived": False, "is_done": one.get("type") == "closed"})
    away = {key(one) for one in lists} - shown.keys()
    for one in sorted(objects(inside, "cards"), key=position):
        put(plan, one, shown, away, aside)
    plan.left["customFieldValues"] += len(objects(inside, "customFieldValues"))
    plan.left = +plan.left
    return plan


def put(plan, one, shown, away, aside):
    """What was archived there is archived here, in the first column when it is on none."""
    home, gone = key(one, "listId"), key(one, "listId") in away
    if home in shown or (gone and shown):
        plan.left["commentsTotal"] += one["commentsTotal"] if isinstance(one.get("commentsTotal"), int) else 0
        plan.left["met"] += any(one.get(name) is True for name in MET)
        card(plan, one.get("name"), shown.get(home, 0), archived=gone, **fields(plan, one, aside))
    else:
        plan.left["homeless"] += 1


def position(one):
    return place(one, "position")


class Aside:
    """What stands beside the cards, for each of them: {card id: [it]}."""

    def __init__(self, inside):
        people = {key(one): person(one.get("name") or one.get("username"), one.get("email")) for one in objects(inside, "users")}
        labels = {key(one): [one_line(one.get("name") or one.get("color"))[:40], tint(one)] for one in objects(inside, "labels")}
        homes = {key(one): key(one, "cardId") for one in objects(inside, "taskLists")}
        self.people, self.labels, self.steps, self.links = {}, {}, {}, {}
        gather(self.people, inside, "cardMemberships", lambda one: people.get(key(one, "userId")))
        gather(self.labels, inside, "cardLabels", lambda one: labels.get(key(one, "labelId")))
        gather(self.links, inside, "attachments", lambda one: one)
        for one in sorted(objects(inside, "tasks"), key=position):
            done = {"text": one_line(one.get("name"))[:200], "done": one.get("isCompleted") is True}
            self.steps.setdefault(key(one, "cardId") or homes.get(key(one, "taskListId")), []).append(done)


def gather(found, inside, name, make):
    for one in objects(inside, name):
        if made := make(one):
            found.setdefault(key(one, "cardId"), []).append(made)


def tint(label):
    """Planka names its colours with a tone before or after, as "berry-red" or "midnight-blue"."""
    color = one_line(label.get("color"))
    return next((ours for theirs, ours in TINTS if theirs in color), "stone")


def fields(plan, one, aside):
    pk = key(one)
    links = [found for each in aside.links.get(pk, []) for found in link(plan, each.get("name"), address(each))]
    return {
        "description": one.get("description"),
        "due_on": day(plan, one.get("dueDate")),
        "people": aside.people.get(pk, []),
        "labels": aside.labels.get(pk, []),
        "steps": aside.steps.get(pk, []),
        "links": links,
    }


def address(attachment):
    data = attachment.get("data")
    return attachment.get("url") or (data.get("url") if isinstance(data, dict) else "") or ""
