"""Only while the demo runs: sign in as one of the cast, and read the mails that were not sent."""

from allauth.account.utils import perform_login
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.people import demo
from coalitions.people.guards import demo_only
from coalitions.people.models import User


@demo_only
@require_POST
def look_around(request, person):
    somebody = get_object_or_404(User, pk=person, email__endswith=demo.DOMAIN, is_active=True)
    return perform_login(request, somebody, email_verification="none")


@demo_only
@require_safe
def mails(request):
    return render(request, "mail/list.html", {"mails": demo.mails()})


@demo_only
@require_safe
def mail(request, mail):
    return render(request, "mail/mail.html", {"mail": demo.mail(mail)})
