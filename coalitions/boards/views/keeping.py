"""Reporting a task, which anybody may who reads it, and hiding it."""

from django.views.decorators.http import require_http_methods

from coalitions.boards.views.fetch import the_card
from coalitions.spaces.access import facilitators_only, members_only
from coalitions.spaces.views import keeping

FORM = require_http_methods(["GET", "HEAD", "POST"])


@members_only
@FORM
def flag(request, space, board, card):
    return keeping.flagging(request, space, the_card(space, board, card))


@facilitators_only
@FORM
def hiding(request, space, board, card):
    return keeping.hiding(request, the_card(space, board, card))
