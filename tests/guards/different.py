"""What differs from the table of guards, each with its reason: the one place for it. The first that fits counts."""

from tests.guards.different_initiatives import INITIATIVES
from tests.guards.rule import Rule

INSIDE = "observer member author facilitator paused"
GUESTS = "guest_of_this guest_of_another"
OTHERS = f"stranger invited former expired admin contact_own contact_other {GUESTS} observer member facilitator paused"
VERBS = "POST PUT PATCH DELETE OPTIONS"
ONESELF = "discussion:new_draft discussion:draft discussion:new_preview discussion:preview discussion:reading spaces:star"
ONESELF += " boards:board_feed boards:board_feed_end boards:import_removal"
ONESELF += " documents:favourite documents:opened"
ONESELF += (
    " activity:level activity:level_of discussion:comment_draft discussion:comment_preview discussion:saving discussion:unreading"
)
AUTHOR_OR_LEAD = "discussion:title discussion:resolving discussion:restoring documents:binning documents:restoring"
NAME = "documents:name"
OWN = "activity:opening activity:less activity:device activity:device_test people:session"
SEAT = "spaces:mandate spaces:handover"
IN_BIN = "documents:document documents:facts documents:file documents:name documents:binning documents:restoring"
IN_BIN += " documents:preview documents:versions documents:version_rows documents:compare"
OF_TEXTS = "documents:new_text_version documents:new_passage documents:passage documents:settling"
SORTED = "documents:placing documents:labels"
AT_WORK = f"{SORTED} documents:moving documents:favourite documents:opened documents:new_version documents:standing"
AT_WORK += " documents:lock documents:unlocking documents:flag documents:hiding"
NOT_AUTHOR, NOT_KEEPER = "guest_of_this member facilitator", "guest_of_this member observer paused"
OFFERS = "organisations:offers"
OWN_FILE = "boards:import boards:import_removal"
REPORTING = "discussion:flag documents:flag boards:card_flag spaces:flag spaces:review spaces:showing spaces:declining"
LET_GO = "spaces:blocking spaces:unblocking spaces:clearing"
DECIDED = "organisations:confirmation organisations:removal"
NAMED = "organisations:contact_person"
UNTOLD = f"stranger invited former expired admin contact_own contact_other {GUESTS} observer member paused"
UNDECIDING = f"stranger invited former expired contact_other {GUESTS} {INSIDE}"
PROPOSAL = "decisions:edit decisions:answer decisions:withdrawal"
FROM_SEAT = "decisions:vote decisions:interest decisions:clearance"
HELD = "own archived"
TAKEN_BACK = "journey:contribution* journey:reword journey:asking journey:on_map journey:spot journey:line journey:backing"
TAKEN_BACK += " journey:group* journey:outcome"
DIFFERENT: list[Rule] = [
    Rule("a file one looks at is one's own", 404, OWN_FILE, "member facilitator", states="own archived", said="ok"),
    Rule("a file one looks at is one's own", 404, OWN_FILE, "member facilitator", states="archived", said=409),
    Rule("no such token was ever given", 404, "activity:errand activity:fewer", verbs="GET HEAD POST"),
    Rule("without its secret it is no address", 404, "activity:mail_in", verbs="POST"),
    Rule("a guest chooses for the guest's one thing alone", 404, "activity:level", who=GUESTS),
    Rule("the log looks at the verb first, alike for all, so it tells nothing", 405, "live:log", verbs=VERBS),
    Rule("a script cannot follow a redirect to a sign-in page", 401, "live:log", said="sign-in"),
    Rule("a guest gets the rows of the guest's scope", "ok", "live:log", who=GUESTS, states="own archived"),
    Rule("what is sent here is no report", 415, "csp", said="ok"),
    Rule(
        "an empty form of the door is refused",
        422,
        "account_login account_signup account_request_login_code",
        said="ok",
        verbs="POST",
        who="visitor closed",
    ),
    Rule("an empty form of the door is refused", 422, "account_reset_password", said="ok", verbs="POST"),
    Rule(
        "what one was told is one's own",
        404,
        "activity:opening activity:less activity:device activity:device_test people:session",
        who=OTHERS,
        verbs="POST",
        said="ok",
    ),
    Rule(
        "a second factor is one's own", 404, "people:factor people:factor_removal", who=OTHERS, verbs="GET HEAD POST", said="ok"
    ),
    Rule("a code is not empty", 422, "mfa_reauthenticate", who="author", verbs="POST", said="ok"),
    Rule("its own contact person and administrators answer", 404, DECIDED, UNDECIDING, "POST", "own", "ok"),
    Rule("its own contact person and administrators answer", 404, OFFERS, UNDECIDING, "GET HEAD POST", "own", "ok"),
    Rule("only who is confirmed can be a contact person, and this one is proposed", 404, NAMED, "*", "POST", "own", "ok"),
    Rule("one's password is not empty", 422, "account_change_password account_reauthenticate", verbs="POST", said="ok"),
    Rule("the invitation is another's", 410, "spaces:acceptance", f"{OTHERS} author", "POST", "own archived"),
    Rule("the invitation was withdrawn, or its space is gone", 410, "spaces:acceptance", verbs="POST", states="binned deleted"),
    Rule("what was withdrawn is not sent again", 404, "spaces:invite_again", who="facilitator", states="binned", said="ok"),
    Rule("no date was sought: tests/meetings/test_dates.py", 404, "meetings:taking", "facilitator", "POST", HELD),
    Rule("there is a list already", 409, "meetings:usual_checks", "facilitator", "POST", "own"),
    Rule("one writes where one is oneself: meetings/test_planning.py", 422, "meetings:follow_up", "facilitator", "POST", HELD),
    Rule("none is named, so nothing is taken", "ok", "meetings:take", "author member facilitator", "POST", "archived"),
    Rule("nothing was parked, so nothing is written", "ok", "meetings:parked", "facilitator", "POST", "archived"),
    Rule("another space is opened, the archived one keeps still", "ok", "spaces:new_space", states="archived", said=409),
    Rule("a sheet is only looked at, nothing is sent", "ok", "spaces:invite_many", states="archived", said=409),
    Rule("an archived space is opened again by this", "ok", "spaces:reopening", said=409),
    Rule("who was let go has no role to change", 404, "spaces:role", who="facilitator", states="binned", said="ok"),
    Rule("who was let go cannot be let go again", 404, "spaces:removal", who="facilitator", states="binned", said="ok"),
    Rule("who was let go is not blocked or removed", 404, LET_GO, "facilitator", states="binned", said="ok"),
    Rule(
        "reports are answered in an archived space too, as long as no post comes or goes",
        "ok",
        REPORTING,
        states="archived",
        said=409,
    ),
    Rule("without another thread there is nothing to move to", "ok", "discussion:moving", "facilitator", "POST", "archived", 409),
    Rule("what is gone is not hidden as well", 409, "discussion:hiding", "facilitator", "POST", "binned", "ok"),
    Rule("what is in the bin is not pinned", 404, "documents:pinning", "facilitator", "POST", "binned", "ok"),
    Rule("no translator is there", 404, "discussion:translating", said="ok"),
    Rule("nobody is reminded of what is gone", 404, "activity:silent", "facilitator", states="binned", said="ok"),
    Rule("nothing is made of what is gone", 404, "discussion:making", verbs="POST", states="binned", said="ok"),
    Rule("whose post it is, and who facilitates", 404, "spaces:moderation", UNTOLD, "GET HEAD POST", said="ok"),
    Rule("only whose post it is appeals", 403, "spaces:moderation", "facilitator", "POST", said="ok"),
    Rule("one appeals once", 409, "spaces:moderation", "author", "POST", said="ok"),
    Rule("nobody to let in again: the member is in", 404, "spaces:readmission", "facilitator", "POST", "own archived"),
    Rule("the seat is looked for before the verb", 404, SEAT, "author facilitator", "DELETE", "lost misplaced binned", 405),
    Rule("nobody's words bind a seat that is over", 404, "spaces:mandate", "author facilitator", states="binned", said="ok"),
    Rule("nobody holds that seat any more", 404, "spaces:handover", "facilitator", states="binned", said="ok"),
    Rule("one acts for where one belongs", 422, "spaces:acting", "member facilitator", "POST", "own archived"),
    Rule("looking as somebody else changes nothing in the space", "ok", "spaces:viewing", states="archived", said=409),
    Rule("the organisation has a seat in both", "ok", "spaces:speaking", "facilitator", "GET HEAD POST", "misplaced", 404),
    Rule("nobody holds that seat any more", 404, "spaces:vacancy", who="facilitator", verbs="POST", states="binned"),
    Rule("what concerns oneself alone is nobody's news", "ok", ONESELF, states="archived", said=409),
    Rule("only its author words a message otherwise", 403, "discussion:editing discussion:removal", NOT_AUTHOR, said="ok"),
    Rule("only its author words a message otherwise", 403, "discussion:editing discussion:removal", NOT_AUTHOR, said=409),
    Rule("its author and the facilitators", 403, AUTHOR_OR_LEAD, "guest_of_this member", states="own archived", said="ok"),
    Rule("its author and the facilitators", 403, AUTHOR_OR_LEAD, "guest_of_this member", states="own archived", said=409),
    Rule("its author and the facilitators", 403, "discussion:restoring", "guest_of_this member", states="binned", said="ok"),
    Rule("its page is a reader's too, the change is not", 403, NAME, "guest_of_this member", "POST", "own archived"),
    Rule("what was withdrawn is not withdrawn again", 410, "spaces:withdrawal", "facilitator", "POST", "binned"),
    Rule("what was removed says nothing to change", 409, "discussion:editing", "author", "POST", "binned"),
    Rule("what is there need not be put back", "ok", "discussion:restoring documents:restoring", states="archived", said=409),
    Rule("what is in the bin is its author's and the facilitators'", 404, IN_BIN, NOT_KEEPER, states="binned", said="ok"),
    Rule("a guest sorts nothing", 403, SORTED, "guest_of_this", "GET HEAD POST", said="ok"),
    Rule("a guest sorts nothing", 403, SORTED, "guest_of_this", "POST", said=409),
    Rule("what is in the bin is not worked on", 404, AT_WORK, states="binned", said="ok"),
    Rule("who may take it away moves it", 403, "documents:moving", "guest_of_this member", "GET HEAD POST", said="ok"),
    Rule("who may take it away moves it", 403, "documents:moving", "guest_of_this member", "POST", said=409),
    Rule("no other space to move it to", 422, "documents:moving", "author facilitator", "POST", "own archived"),
    Rule("what is open need not be opened", "ok", "documents:unlocking", states="archived", said=409),
    Rule("what is not there need not be given up", "ok", "documents:giving_up", states="archived", said=409),
    Rule("a file is no text", 404, f"documents:text documents:text_* {OF_TEXTS}", said="ok"),
    Rule("a file is no text", 404, f"documents:text_restoring documents:text_task {OF_TEXTS}", verbs="POST", said=409),
    Rule("what is broken has no picture", 404, "documents:picture", said="ok"),
    Rule("no version of anybody waits", 404, "documents:held", verbs="GET HEAD POST", said="ok"),
    Rule("no version of anybody waits", 404, "documents:held", verbs="POST", said=409),
    Rule("the bin made it a later version", 422, "documents:name", "author facilitator", "POST", "binned"),
    Rule("who takes part already is reminded of nothing", 409, "organisations:reminder", "admin", "POST", said="ok"),
    Rule("nothing came that answers to what this browser asked", 400, "organisations:provider_finish", said="ok"),
    Rule("nothing signed came", 400, "organisations:provider_consume organisations:provider_logout", verbs="POST", said="ok"),
    Rule("a SAML provider's people come back another way", 404, "organisations:provider_callback", said="ok"),
    Rule("the space works by a method already", 409, "journey:begin", "facilitator", "POST", "own", "ok"),
    Rule("dots are set where that is the exercise: tests/journey/test_results.py", 404, "journey:support", said="ok"),
    Rule("dots are set where that is the exercise: tests/journey/test_results.py", 404, "journey:support", said=409),
    Rule("people are invited: meetings/test_inviting.py", 409, "journey:meeting_removal", "facilitator", "POST", "own", "ok"),
    Rule("what was taken back is gone", 404, TAKEN_BACK, states="binned", said="ok"),
    Rule("who formed a group and the facilitators keep it", 403, "journey:group", "member", "GET HEAD POST", HELD),
    Rule("who formed a group and the facilitators keep it", 403, "journey:group_removal", "member", "POST", HELD),
    Rule("who is in a group already joins nothing", "ok", "journey:group_joining", "author", "POST", "archived"),
    Rule("only its author words it otherwise", 403, "journey:reword", "member facilitator", said="ok"),
    Rule("only its author words it otherwise", 403, "journey:reword", "member facilitator", said=409),
    Rule("its author and the facilitators", 403, "journey:contribution_removal", "member", "POST", said="ok"),
    Rule("its author and the facilitators", 403, "journey:contribution_removal", "member", "POST", said=409),
    Rule("it opens with its own token only: tests/boards/test_feeds.py", 404, "boards:feed", verbs="GET HEAD", said="ok"),
    Rule("only a direct conversation takes people in so", 404, "discussion:adding", verbs="GET HEAD POST", said="ok"),
    Rule("only a direct conversation takes people in so", 404, "discussion:adding", verbs="POST", said=409),
    Rule("nobody is chosen to write to", 422, "discussion:talk", verbs="POST", said="ok"),
    Rule(
        "only its author and the facilitators word, answer and withdraw a proposal",
        403,
        PROPOSAL,
        "member",
        "GET HEAD POST",
        HELD,
    ),
    Rule("its vote is open", 409, "decisions:edit", "author facilitator", "GET HEAD POST", HELD),
    Rule("its vote is open", 409, "decisions:opening", "facilitator", "POST", "own"),
    Rule("its vote is open", 409, "decisions:clearing", "facilitator", "GET HEAD POST", HELD),
    Rule("this facilitator holds no seat", 403, FROM_SEAT, "facilitator", "GET HEAD POST", HELD),
    Rule("its vote is open", 409, "decisions:clearance", "author member", "GET HEAD POST", HELD),
    Rule("a representative signs", 403, "charter:signature", "observer facilitator paused", "GET HEAD POST", HELD),
    Rule("it is in force", 409, "charter:force charter:discard", "facilitator", "GET HEAD POST", HELD),
    Rule("its author and the facilitators", 403, "meetings:edit_line", "member", "GET HEAD POST", HELD),
    Rule("its author and the facilitators", 403, "meetings:line_removal", "member", "POST", HELD),
    Rule("the meeting is a week ahead", 409, "meetings:here", "author member facilitator", "POST", "own"),
    Rule("they are not up for approval", 409, "meetings:approval", "author member facilitator", "POST", "own"),
    Rule("they are not up for approval", 409, "meetings:taking_back meetings:addendum", "facilitator", "POST", "own"),
    *INITIATIVES,
    Rule("an archived column takes no tasks", 422, "boards:new_card", verbs="POST", states="binned", said="ok"),
    Rule("an archived task is brought back first", 422, "boards:card_move", verbs="POST", states="binned", said="ok"),
]


def differs(cell, said):
    return next((rule.becomes for rule in DIFFERENT if rule.fits(cell, said)), said)


# What a route says otherwise in its headers or tells on purpose, with the reason.
EXEMPT = {
    "people:me_css": ("cache-control",),  # private and asked for by its tag each time: it holds nothing but the reader's id
    "documents:file": ("content-security-policy",),  # its own, stricter: a sandbox
    "documents:version_file": ("content-security-policy",),
    "spaces:invitation": ("holder of the link",),  # whose link it is may know what it invites to
    "spaces:acceptance": ("holder of the link",),
}
