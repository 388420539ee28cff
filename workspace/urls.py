"""The map of the product. Every route has a guard; workspace/checks.py refuses to start with one that has none."""

from django.urls import include, path

from workspace.headers import REPORTS
from workspace.reports import reports

urlpatterns = [
    path(REPORTS.lstrip("/"), reports, name="csp"),
    path("account/", include("coalitions.people.entrances")),
    path("", include("coalitions.people.urls")),
    path("", include("coalitions.live.urls")),
    path("", include("coalitions.organisations.urls")),
    path("", include("coalitions.spaces.urls")),
    path("", include("coalitions.search.urls")),
    path("", include("coalitions.activity.urls")),
    path("", include("coalitions.charter.urls")),
    path("", include("coalitions.discussion.urls")),
    path("", include("coalitions.boards.urls")),
    path("", include("coalitions.documents.urls")),
    path("", include("coalitions.decisions.urls")),
    path("", include("coalitions.journey.urls")),
    path("", include("coalitions.meetings.urls")),
    path("", include("coalitions.initiatives.urls")),
    path("", include("coalitions.home.urls")),
]

handler403 = "coalitions.home.errors.forbidden"
handler404 = "coalitions.home.errors.not_found"
handler500 = "coalitions.home.errors.broken"
handler429 = "coalitions.people.views.limits.too_many"
