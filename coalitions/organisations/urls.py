from django.urls import path

from coalitions.organisations import applying, views
from coalitions.organisations.console import applications, entry, imports, merging, onboarding

app_name = "organisations"
urlpatterns = [
    path("organisations/", views.index, name="list"),
    path("organisations/<int:organisation>/", views.show, name="organisation"),
    path("apply/", applying.apply, name="apply"),
    path("apply/thanks/", applying.applied, name="applied"),
    path("apply/<int:application>/<str:proof>/", applying.application, name="application"),
    path("apply/<int:application>/<str:proof>/contact/", applying.contact, name="take_contact"),
    path("console/", onboarding.start, name="console"),
    path("console/applications/", applications.index, name="console_applications"),
    path("console/applications/<int:application>/", applications.show, name="console_application"),
    path("console/applications/<int:application>/approval/", applications.approval, name="approval"),
    path("console/applications/<int:application>/question/", applications.inquiry, name="inquiry"),
    path("console/applications/<int:application>/refusal/", applications.refusal, name="refusal"),
    path("console/onboarding/", onboarding.pipeline, name="onboarding"),
    path("console/onboarding/invite/", onboarding.invite, name="invite"),
    path("console/onboarding/stalled/", onboarding.stalled, name="stage_stalled"),
    path("console/onboarding/stages/<slug:stage>/", onboarding.stage, name="stage"),
    path("console/onboarding/<int:organisation>/", onboarding.show, name="console_organisation"),
    path("console/onboarding/<int:organisation>/stage/", onboarding.move, name="stage_move"),
    path("console/onboarding/<int:organisation>/reminder/", onboarding.reminder, name="reminder"),
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
