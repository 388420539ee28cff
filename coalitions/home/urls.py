from django.urls import path

from coalitions.home import workshop
from coalitions.home.views import audit, pages, unsent, weeks

app_name = "home"
urlpatterns = [
    path("", pages.front, name="front"),
    path("today/", pages.today, name="today"),
    path("coalitions/<int:coalition>/weeks/<int:week>/", weeks.week, name="week"),
    path("console/audit/", audit.entries, name="audit"),
    path("console/audit/chain/", audit.chain, name="audit_chain"),
    path("console/audit/export/", audit.export, name="audit_export"),
    path("console/mails/", unsent.index, name="unsent"),
    path("console/mails/<uuid:letter>/sending/", unsent.again, name="unsent_again"),
    path("workshop/", workshop.workshop, name="workshop"),
]
