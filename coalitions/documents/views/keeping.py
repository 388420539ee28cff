"""Reporting a document, which anybody may who reads it, and hiding it."""

from django.views.decorators.http import require_http_methods

from coalitions.documents.views.folders import listed
from coalitions.spaces.access import facilitators_only, members_only
from coalitions.spaces.views import keeping

FORM = require_http_methods(["GET", "HEAD", "POST"])


@members_only
@FORM
def flag(request, space, document):
    return keeping.flagging(request, space, listed(request, space, document))


@facilitators_only
@FORM
def hiding(request, space, document):
    return keeping.hiding(request, listed(request, space, document))
