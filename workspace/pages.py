"""Every page of the product, for pictures and for checks.

An address, or the first link that fits among those met so far, or that link and what stands below it.
"""

import re
from urllib.parse import urlsplit

from workspace.pages_of_boards import BOARD, BOARD_FORMS, BOARDS
from workspace.pages_of_charter import CHARTER, CHARTER_FORMS
from workspace.pages_of_decisions import DECISION_FORMS, DECISIONS
from workspace.pages_of_documents import DOCUMENT_FORMS, DOCUMENTS
from workspace.pages_of_initiatives import INITIATIVE_FORMS, INITIATIVES
from workspace.pages_of_journey import JOURNEY, JOURNEY_FORMS
from workspace.pages_of_keeping import KEEPING

VISITOR = [
    ("sign-in", "/account/login/"),
    ("sign-up", "/account/signup/"),
    ("forgotten-password", "/account/password/reset/"),
    ("apply", "/apply/"),
    ("applied", "/apply/thanks/"),
    ("missing", "/no/such/page/"),
]
MEMBER = [
    ("today", "/today/"),
    ("topic", re.compile(r"/spaces/\d+/topics/\d+/")),
    ("topics", re.compile(r"/spaces/\d+/topics/")),
    ("boards", re.compile(r"/spaces/\d+/boards/")),
    ("board", re.compile(r"/spaces/\d+/boards/\d+/")),
    ("card", re.compile(r"/spaces/\d+/boards/\d+/cards/\d+/")),
    *BOARDS,
    *CHARTER,
    *DECISIONS,
    *JOURNEY,
    *INITIATIVES,
    *DOCUMENTS,
    ("members", re.compile(r"/spaces/\d+/members/")),
    ("invitations", re.compile(r"/spaces/\d+/invitations/")),
    ("readers", re.compile(r"/spaces/\d+/readers/")),
    ("space-settings", re.compile(r"/spaces/\d+/settings/")),
    ("coalitions", "/coalitions/"),
    ("new-coalition", re.compile(r"/coalitions/new/")),
    ("coalition", re.compile(r"/coalitions/\d+/")),
    ("seat", re.compile(r"/coalitions/\d+/seats/\d+/")),
    ("handover", re.compile(r"/coalitions/\d+/seats/\d+/handover/")),
    ("briefing", re.compile(r"/coalitions/\d+/handovers/\d+/")),
    ("week", re.compile(r"/coalitions/\d+/weeks/\d+/")),
    ("organisations", "/organisations/"),
    ("organisations-as-table", "/organisations/?by=table"),
    ("people", "/organisations/people/"),
    ("who-works-with-whom", "/organisations/together/"),
    ("organisation", re.compile(r"/organisations/\d+/")),
    ("search", "/search/?q=biblioteket"),
    ("search-nothing", "/search/?q=finnsinte&kind=message"),
    ("search-recent", "/search/"),
    ("catch-up", "/catch-up/"),
    ("saved-posts", "/saved/"),
    ("direct", "/direct/"),
    ("write-directly", "/direct/new/"),
    ("notifications", "/notifications/"),
    ("held-back", "/notifications/held/"),
    ("notification-settings", "/settings/notifications/"),
    ("what-i-hear", re.compile(r"/spaces/\d+/hearing/")),
    ("settings", "/settings/"),
    ("sign-in-and-passkeys", "/settings/sign-in/"),
    ("own-data", "/settings/data/"),
    ("my-organisation", "/organisations/mine/"),
    ("workshop", "/workshop/"),
    ("not-found", "/no/such/page/"),
    ("ask-for-access", "/access/"),
]
SPACE, COALITION, TOPIC = r"/spaces/\d+/", r"/coalitions/\d+/", r"/spaces/\d+/topics/\d+/"
FORMS = [
    ("coalitions", "/coalitions/"),
    ("coalition", re.compile(COALITION)),
    ("invite-many", (re.compile(SPACE), "invitations/sheet/")),
    ("space-topics", (re.compile(SPACE), "topics/")),
    ("topic", re.compile(TOPIC)),
    ("space-boards", (re.compile(SPACE), "boards/")),
    ("board", re.compile(BOARD)),
    ("card", re.compile(BOARD + r"cards/\d+/")),
    ("column", re.compile(BOARD + r"columns/\d+/")),
    ("question", (re.compile(COALITION), "question/")),
    ("questions", (re.compile(COALITION), "questions/")),
    ("coalition-readers", (re.compile(COALITION), "readers/")),
    ("description", (re.compile(COALITION), "description/")),
    ("new-space", (re.compile(COALITION), "spaces/new/")),
    ("new-seat", (re.compile(COALITION), "seats/new/")),
    ("who-is-heard", re.compile(COALITION + "balance/")),
    ("mandate", (re.compile(r"/coalitions/\d+/seats/\d+/"), "mandate/")),
    ("acting", (re.compile(SPACE), "members/acting/")),
    ("viewing", (re.compile(SPACE), "viewing/")),
    ("new-topic", (re.compile(SPACE), "topics/new/")),
    ("post-reactions", (re.compile(TOPIC + r"messages/\d+/reacting/"), "../reactions/")),
    ("topic-title", (re.compile(TOPIC), "title/")),
    ("new-board", (re.compile(SPACE), "boards/new/")),
    *BOARD_FORMS,
    *CHARTER_FORMS,
    *DECISION_FORMS,
    *JOURNEY_FORMS,
    *INITIATIVE_FORMS,
    *KEEPING,
    *DOCUMENT_FORMS,
    ("card-edit", (re.compile(BOARD + r"cards/\d+/"), "edit/")),
    ("card-move", (re.compile(BOARD + r"cards/\d+/"), "move/")),
    ("change-password", "/account/password/change/"),
    ("prove", "/account/prove/"),
    ("sign-out", "/account/logout/"),
    ("mail", "/dev/mail/"),
]
LINKS = (
    "[...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location))"
    ".filter((url) => url.origin === location.origin)"
)


def walk(page, pages):
    """Opens one page after the other in `page` and gives (name, address); without an address when no link led there.

    Links are gathered on the way; a page to which none leads yet is tried once more at the end.
    """
    met = []
    missed = yield from attempt(page, pages, met)
    missed = yield from attempt(page, missed, met)
    yield from ((name, None) for name, _ in missed)


def attempt(page, pages, met):
    missed = []
    for name, wanted in pages:
        path = address(wanted, met)
        if path is None:
            missed.append((name, wanted))
            continue
        page.goto(path, wait_until="load")
        met += [urlsplit(page.url).path, *page.evaluate(f"{LINKS}.map((url) => url.pathname)")]
        yield name, path
    return missed


def address(wanted, met):
    if isinstance(wanted, str):
        return wanted
    link, below = wanted if isinstance(wanted, tuple) else (wanted, "")
    found = next(filter(link.fullmatch, met), None)
    return found and found + below
