"""The balance panel, for those who facilitate the common space."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.spaces.access import coalition_facilitators
from coalitions.spaces.forms.speaking import SpeakForm
from coalitions.spaces.models import SpeakInvitation
from coalitions.spaces.views.pages import form_page
from coalitions.spaces.voices import at_the_table, heard, kinds


@coalition_facilitators
@require_safe
def balance(request, coalition):
    return render(request, "spaces/balance.html", told(request, coalition) | {"kinds": kinds()})


@coalition_facilitators
@require_safe
def balance_now(request, coalition):
    return render(request, "spaces/_heard.html", told(request, coalition))


def told(request, coalition):
    return {"coalition": coalition, "space": request.space, **heard(coalition, request.user)}


@coalition_facilitators
@require_http_methods(["GET", "HEAD", "POST"])
def speaking(request, coalition, organisation):
    """Invites an organisation at the table to speak, with a question or without. Raises Http404 for others."""
    home = next((one for one in at_the_table(coalition) if one.pk == organisation), None)
    if home is None:
        raise Http404
    form = SpeakForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        SpeakInvitation.objects.send(coalition, home, by=request.user, **form.cleaned_data)
        return redirect("spaces:balance", coalition=coalition.pk)
    return form_page(request, "spaces/speaking.html", form, coalition=coalition, organisation=home)
