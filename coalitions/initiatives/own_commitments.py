"""What a person promised and reported for an organisation, for the archive of own data."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.initiatives.models import Answer, Commitment, Given, Initiative, Milestone, Report
from coalitions.people.parts import Part, bring


def rows(person):
    begun = Initiative.objects.filter(author=person.pk).select_related("space").order_by("pk")
    made = Commitment.objects.filter(author=person.pk).select_related("space").order_by("pk")
    said = Report.objects.filter(author=person.pk).select_related("commitment__space").order_by("pk")
    given = Given.objects.filter(author=person.pk).select_related("commitment__space").order_by("pk")
    steps = Milestone.objects.filter(done_by=person.pk).select_related("space").order_by("pk")
    answers = Answer.objects.filter(author=person.pk).select_related("follow_up__space").order_by("pk")
    return [
        *map(initiative, begun),
        *map(commitment, made),
        *map(report, said),
        *map(gift, given),
        *map(step, steps),
        *map(answer, answers),
    ]


def initiative(one):
    return {_("Space"): one.space.name, _("Initiative"): one.title, _("Text"): one.about, _("When"): one.at}


def commitment(one):
    return {_("Space"): one.space.name, _("Commitment"): one.title, _("By when"): one.due_on, _("When"): one.at}


def step(one):
    return {_("Space"): one.space.name, _("Milestone"): one.title, _("Reached"): one.done_at}


def answer(one):
    told = {_("Follow-up"): str(one.follow_up), _("How it stands"): one.get_outcome_display(), _("Text"): one.text}
    return {_("Space"): one.follow_up.space.name, **told, _("When"): one.at}


def report(one):
    told = {_("How it stands"): one.get_status_display(), _("Note"): one.note}
    return {_("Space"): one.commitment.space.name, _("Commitment"): one.commitment.title, **told, _("When"): one.at}


def gift(one):
    told = {_("Given"): f"{one.amount} {one.get_unit_display()}", _("Note"): one.note}
    return {_("Space"): one.commitment.space.name, _("Commitment"): one.commitment.title, **told, _("When"): one.at}


bring(Part(gettext_lazy("Initiatives and commitments"), 65, rows=rows))
