from django.urls import path

from coalitions.decisions.views import asking, deciding, log, taking, voting

app_name = "decisions"
HERE = "spaces/<int:space>/decisions/"
DECISION = f"{HERE}<int:decision>/"

urlpatterns = [
    path(HERE, log.index, name="decisions"),
    path(f"{HERE}new/", deciding.new, name="new"),
    path(f"{HERE}print/", taking.paper, name="paper"),
    path(f"{HERE}export/<slug:kind>/", taking.export_log, name="export_log"),
    path(DECISION, log.show, name="decision"),
    path(f"{DECISION}standing/", log.standing, name="standing"),
    path(f"{DECISION}own/", log.own, name="own"),
    path(f"{DECISION}history/", log.history, name="history"),
    path(f"{DECISION}export/<slug:kind>/", taking.export, name="export"),
    path(f"{DECISION}edit/", deciding.edit, name="edit"),
    path(f"{DECISION}opening/", deciding.opening, name="opening"),
    path(f"{DECISION}closing/", deciding.closing, name="closing"),
    path(f"{DECISION}withdrawal/", deciding.withdrawal, name="withdrawal"),
    path(f"{DECISION}review/", deciding.review, name="review"),
    path(f"{DECISION}vote/", voting.vote, name="vote"),
    path(f"{DECISION}votes/<int:vote>/answer/", voting.answering, name="answer"),
    path(f"{DECISION}interest/", asking.interest, name="interest"),
    path(f"{DECISION}clearing/", asking.clearing, name="clearing"),
    path(f"{DECISION}clearance/", asking.clearance, name="clearance"),
]
