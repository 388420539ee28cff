from django.urls import path

from coalitions.spaces.views import coalitions, editing, frame, invitations, joining, members, spaces

app_name = "spaces"
urlpatterns = [
    path("coalitions/", coalitions.index, name="coalitions"),
    path("coalitions/new/", coalitions.new, name="start"),
    path("coalitions/<int:coalition>/", coalitions.show, name="coalition"),
    path("coalitions/<int:coalition>/now/", coalitions.now, name="now"),
    path("coalitions/<int:coalition>/questions/", coalitions.questions, name="questions"),
    path("coalitions/<int:coalition>/description/", editing.description, name="description"),
    path("coalitions/<int:coalition>/question/", editing.question, name="question"),
    path("coalitions/<int:coalition>/spaces/new/", editing.new_space, name="new_space"),
    path("coalitions/<int:coalition>/seats/new/", editing.new_seat, name="new_seat"),
    path("coalitions/<int:coalition>/seats/<int:seat>/vacancy/", editing.vacancy, name="vacancy"),
    path("spaces/<int:space>/", spaces.show, name="space"),
    path("spaces/<int:space>/settings/", spaces.settings, name="settings"),
    path("spaces/<int:space>/archive/", spaces.archive, name="archive"),
    path("spaces/<int:space>/reopening/", spaces.reopening, name="reopening"),
    path("spaces/<int:space>/star/", spaces.star, name="star"),
    path("spaces/<int:space>/sidebar/", frame.sidebar, name="sidebar"),
    path("spaces/<int:space>/tabs/", frame.tabs, name="tabs"),
    path("spaces/<int:space>/people/", frame.people, name="people"),
    path("spaces/<int:space>/here/", frame.here, name="here"),
    path("spaces/<int:space>/members/", members.index, name="members"),
    path("spaces/<int:space>/members/list/", members.rows, name="member_rows"),
    path("spaces/<int:space>/members/leaving/", members.leaving, name="leaving"),
    path("spaces/<int:space>/members/<int:member>/role/", members.role, name="role"),
    path("spaces/<int:space>/members/<int:member>/removal/", members.removal, name="removal"),
    path("spaces/<int:space>/members/<int:member>/readmission/", members.readmission, name="readmission"),
    path("spaces/<int:space>/invitations/", invitations.index, name="invitations"),
    path("spaces/<int:space>/invitations/list/", invitations.rows, name="invitation_rows"),
    path("spaces/<int:space>/invitations/<int:invitation>/withdrawal/", invitations.withdrawal, name="withdrawal"),
    path("spaces/<int:space>/invitations/<int:invitation>/again/", invitations.again, name="invite_again"),
    path("invitations/<int:invitation>/<str:token>/", joining.invitation, name="invitation"),
    path("invitations/<int:invitation>/<str:token>/acceptance/", joining.acceptance, name="acceptance"),
]
