"""Samples of what facilitators do in threads, and of what everybody sees of it."""

from coalitions.home.samples.discussion import message, post, topic
from coalitions.home.samples.things import AT, SPACE
from coalitions.spaces.makers import MAKERS

SAMPLES = {
    "discussion/_gone.html": {
        "removed": post(deleted_at=AT),
        "hidden": post(hidden_id=1),
    },
    "discussion/_after.html": {"struck, and a task made": post(struck_at=AT, led_to=["card-4", "decision-5"])},
    "discussion/_translated.html": {
        "translated": lambda: {"message": message(), "html": "<p>Who can take Tuesdays?</p>"},
        "could not": lambda: {"message": message(), "html": None},
    },
    "discussion/_menu_more.html": {
        "member": lambda: {"space": SPACE, "message": message(), "makers": list(MAKERS.values())},
        "facilitator": lambda: {
            "space": SPACE,
            "message": message(),
            "facilitates": True,
            "is_pinned": True,
            "name": "message-17",
        },
        "hidden": lambda: {"space": SPACE, "message": message(hidden_id=1), "hidden_with": 1},
    },
    "discussion/_state.html": {
        "locked": lambda: {"topic": topic(locked_at=AT, lock_reason="Beslutet är fattat på träff 2."), "space": SPACE},
        "resolved": lambda: {"topic": topic(resolved_at=AT), "space": SPACE},
        "slow": lambda: {"topic": topic(pause=300, posting="members"), "space": SPACE},
    },
    "discussion/_topic_tools.html": {
        "author": lambda: {"topic": topic(), "space": SPACE, "may_rename": True},
        "facilitator": lambda: {"topic": topic(locked_at=AT), "space": SPACE, "may_rename": True, "leads": True},
    },
}
