from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.documents.errors import Conflict
from coalitions.documents.forms import NameForm
from coalitions.documents.models import Document, ReaderMark
from coalitions.spaces.access import contributors_only, facilitators_only, leads, members_only
from coalitions.spaces.answer import answer, refuse
from coalitions.spaces.models import Pin, Role
from coalitions.spaces.views.keeping import pinning, ruling


@members_only
@require_safe
def document(request, space, document):
    if context := hidden(request, space, document):
        return render(request, "documents/hidden.html", context)
    return render(request, "documents/document.html", shown(request, space, document))


@members_only
@require_safe
def facts(request, space, document):
    if context := hidden(request, space, document):
        return render(request, "documents/_hidden.html", context)
    return render(request, "documents/_facts.html", shown(request, space, document))


def hidden(request, space, document):
    """What its page says while facilitators hide it; nothing when they do not."""
    document = Document.objects.whole().exclude(hidden=None).filter(space=space, pk=document).first()
    return document and {"space": space, "document": document, "ruling": ruling(request, document)}


def shown(request, space, document):
    document = reached(request, space, document)
    form = NameForm(initial={"name": document.name, "version": document.version})
    keeps = document.is_kept_by(request.membership) and request.membership.can_write
    readers = document.readers()
    guests = [reader.user for reader in readers if reader.role == Role.GUEST]
    leading = leads(request.membership)
    pin = {"leads": leading, "is_pinned": leading and Pin.objects.of(document).exists()}
    allowed = {"keeps": keeps, **doing(request.membership, document, request.user)}
    return {"space": space, "document": document, "form": form, "readers": readers, "guests": guests, **allowed, **pin}


def doing(membership, document, user):
    """What the reader may do with it, and how it stands among the reader's own."""
    writes = membership is not None and membership.can_write and document.is_listed
    favourite = ReaderMark.objects.filter(user=user, document=document, is_favourite=True).exists()
    return {
        "writes": writes,
        "sorts": writes and not membership.is_guest,
        "is_closed": document.is_record or document.is_closed_to(user.pk),
        "opens_lock": writes and (membership.is_facilitator or document.locked_by_id == user.pk),
        "favourite": {"favourite": "yes" if favourite else "no"},
    }


@facilitators_only
@require_POST
def pinned(request, space, document):
    return pinning(request, get_object_or_404(Document.objects.listed(), space=space, pk=document))


def reached(request, space, document):
    """The document, found through the space and the person. Raises Http404."""
    return get_object_or_404(Document.objects.reached_by(request.membership).drawn(), space=space, pk=document)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def name(request, space, document):
    context = shown(request, space, document)
    document = context["document"]
    form = context["form"] = NameForm(request.POST) if request.method == "POST" else context["form"]
    if not form.is_bound:
        return render(request, "documents/name.html", context)
    if form.is_valid() and renamed(form, document, request.membership):
        return answer(request, "documents/_facts.html", context, to=document.get_absolute_url())
    return refuse(request, "documents/name.html", "documents/_name_form.html", context)


def renamed(form, document, membership):
    """Whether it went through; a conflict becomes an error beside the field, with the name it has now."""
    try:
        document.rename(form.cleaned_data["name"], by=membership, seen=form.cleaned_data["version"])
    except Conflict as conflict:
        form.meet(conflict)
    return form.is_valid()
