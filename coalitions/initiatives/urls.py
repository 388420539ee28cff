from django.urls import path

from coalitions.initiatives.views import commitments, follow_ups, initiatives, milestones, showings

app_name = "initiatives"
HERE = "spaces/<int:space>/initiatives/"
INITIATIVE = f"{HERE}<int:initiative>/"
COMMITMENT = "spaces/<int:space>/commitments/<int:commitment>/"
FOLLOW_UP = "spaces/<int:space>/follow-ups/<int:follow_up>/"
MILESTONE = "spaces/<int:space>/milestones/<int:milestone>/"

urlpatterns = [
    path(HERE, initiatives.index, name="initiatives"),
    path(f"{HERE}list/", initiatives.listing, name="listing"),
    path(f"{HERE}new/", initiatives.new, name="new"),
    path(f"{HERE}showing/", showings.new, name="new_showing"),
    path(f"{HERE}showing/<int:showing>/removal/", showings.removal, name="showing_removal"),
    path("open/coalitions/<int:coalition>/commitments/", showings.open_page, name="open_page"),
    path(INITIATIVE, initiatives.show, name="initiative"),
    path(f"{INITIATIVE}now/", initiatives.now, name="now"),
    path(f"{INITIATIVE}edit/", initiatives.edit, name="edit"),
    path(f"{INITIATIVE}space/", milestones.own_space, name="own_space"),
    path(f"{INITIATIVE}milestones/new/", milestones.new, name="new_milestone"),
    path(f"{MILESTONE}edit/", milestones.edit, name="edit_milestone"),
    path(f"{MILESTONE}reaching/", milestones.reaching, name="reaching"),
    path(f"{MILESTONE}removal/", milestones.removal, name="milestone_removal"),
    path(f"{INITIATIVE}commitments/new/", commitments.new, name="new_commitment"),
    path(FOLLOW_UP, follow_ups.show, name="follow_up"),
    path(f"{FOLLOW_UP}now/", follow_ups.now, name="follow_up_now"),
    path(f"{FOLLOW_UP}answers/new/", follow_ups.answer, name="answer"),
    path(COMMITMENT, commitments.show, name="commitment"),
    path(f"{COMMITMENT}now/", commitments.now, name="commitment_now"),
    path(f"{COMMITMENT}report/", commitments.report, name="report"),
    path(f"{COMMITMENT}given/", commitments.give, name="give"),
]
