from django.urls import path

from coalitions.organisations import views
from coalitions.organisations.console import entry, imports, merging

app_name = "organisations"
urlpatterns = [
    path("organisations/", views.index, name="list"),
    path("organisations/<int:organisation>/", views.show, name="organisation"),
    path("console/organisations/", entry.index, name="entries"),
    path("console/organisations/new/", entry.new, name="new"),
    path("console/organisations/suggestion/", entry.suggestion, name="suggestion"),
    path("console/organisations/<int:organisation>/", entry.entry, name="entry"),
    path("console/organisations/<int:organisation>/question/", entry.question, name="question"),
    path("console/organisations/<int:organisation>/merge/", merging.merge, name="merge"),
    path("console/imports/", imports.index, name="imports"),
    path("console/imports/<int:sheet>/", imports.show, name="import"),
    path("console/imports/<int:sheet>/progress/", imports.progress, name="import_progress"),
    path("console/imports/<int:sheet>/confirmation/", imports.confirmation, name="import_confirmation"),
    path("console/imports/<int:sheet>/discarding/", imports.discarding, name="import_discarding"),
    path("console/imports/<int:sheet>/refused/", imports.refused, name="import_refused"),
]
