"""What differs from the table of guards in initiatives, see different.py."""

from tests.guards.rule import Rule

PROMISING, PROMISED = "initiatives:new initiatives:new_commitment", "initiatives:report initiatives:give"
KEPT = "initiatives:edit initiatives:new_milestone initiatives:edit_milestone"
TURNED = "initiatives:reaching initiatives:milestone_removal"
HELD = "own archived"
INITIATIVES = [
    Rule("this facilitator holds no seat", 403, PROMISING, "facilitator", "GET HEAD POST", HELD),
    Rule("only its own organisation speaks of it", 403, PROMISED, "member facilitator", "GET HEAD POST", HELD),
    Rule("its owner and the facilitators", 403, KEPT, "member", "GET HEAD POST", HELD),
    Rule("its owner and the facilitators", 403, TURNED, "member", "POST", HELD),
    Rule("who facilitates the common space opens spaces", 403, "initiatives:own_space", "author member", "POST", HELD),
    Rule("an archived coalition is open for what came of it", "ok", "initiatives:answer", states="archived", said=409),
    Rule("this facilitator represents nobody", 403, "initiatives:new_showing", "facilitator", "GET HEAD POST", HELD),
    Rule("hers is shown already", "ok", "initiatives:new_showing", "member", "POST", "archived", 409),
    Rule("it is another's choice", 403, "initiatives:showing_removal", "author", "POST", HELD),
    Rule("what was shown is taken off at any time", "ok", "initiatives:showing_removal", "*", "POST", "archived", 409),
    Rule("of what is deleted nothing is shown", 404, "initiatives:open_page", "*", "GET HEAD", "deleted", "ok"),
]
