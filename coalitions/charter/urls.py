from django.urls import path

from coalitions.charter.views import drafting, pages

app_name = "charter"
HERE = "coalitions/<int:coalition>/charter/"
VERSION = f"{HERE}versions/<int:charter>/"

urlpatterns = [
    path(HERE, pages.show, name="charter"),
    path(f"{HERE}now/", pages.now, name="now"),
    path(f"{HERE}draft/", drafting.draft, name="draft"),
    path(f"{HERE}draft/now/", pages.draft_now, name="draft_now"),
    path(VERSION, pages.version, name="version"),
    path(f"{VERSION}now/", pages.version_now, name="version_now"),
    path(f"{VERSION}discard/", drafting.discard, name="discard"),
    path(f"{VERSION}force/", drafting.force, name="force"),
    path(f"{VERSION}signature/", pages.sign, name="signature"),
]
