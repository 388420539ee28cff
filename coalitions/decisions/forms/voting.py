"""A form for each kind of vote, all with plain fields; `choice` is what counting.py reads.

The names of an anonymous vote's fields begin with "secret": coalitions/live/keys.py then keeps no trace of them.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.kinds import ANSWERS, DAYS, HIGHEST, OBJECT, Kind


class SayForm(forms.Form):
    say = forms.ChoiceField(label=_("Your vote"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("An objection needs one. It is shown with your name and answered."),
    )

    def __init__(self, *args, decision, was=None, **kwargs):
        initial = {"say": was.choice[0], "reason": was.reason} if was else None
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["say"].choices = ANSWERS[decision.kind]
        if decision.kind != Kind.CONSENT:
            del self.fields["reason"]

    def clean(self):
        said = super().clean()
        if said.get("say") == OBJECT and not said.get("reason"):
            self.add_error("reason", _("Say why you object, so that it can be answered."))
        return said

    @property
    def choice(self):
        return [self.cleaned_data["say"]]

    @property
    def ground(self):
        return self.cleaned_data.get("reason", "") if self.choice == [OBJECT] else ""


class EachForm(forms.Form):
    """A field for each option, in their order."""

    ground = ""

    def __init__(self, *args, decision, was=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.count, self.dots = len(decision.options), decision.dots
        for at, label in enumerate(decision.labels):
            self.fields[f"option_{at}"] = self.field(label, self.value(was.choice, at) if was else None)

    @property
    def said(self):
        return [self.cleaned_data.get(f"option_{at}") for at in range(self.count)]

    @property
    def choice(self):
        return self.said

    def value(self, choice, at):
        return choice[at]


class RankedForm(EachForm):
    def field(self, label, initial):
        places = [("", _("Not ranked")), *((str(n), str(n)) for n in range(1, self.count + 1))]
        return forms.ChoiceField(label=label, choices=places, required=False, initial=initial)

    def value(self, choice, at):
        return str(choice.index(at) + 1) if at in choice else ""

    def clean(self):
        places = [place for place in self.said if place]
        if not places:
            raise forms.ValidationError(_("Rank at least one choice."))
        if len(set(places)) < len(places):
            raise forms.ValidationError(_("Two choices have the same place. Give each place once."))
        return self.cleaned_data

    @property
    def choice(self):
        ranked = [(int(place), at) for at, place in enumerate(self.said) if place]
        return [at for _place, at in sorted(ranked)]


class ScoreForm(EachForm):
    def field(self, label, initial):
        scores = [(n, str(n)) for n in range(HIGHEST + 1)]
        return forms.TypedChoiceField(label=label, choices=[("", "–"), *scores], coerce=int, initial=initial)


class DotsForm(EachForm):
    def field(self, label, initial):
        return forms.IntegerField(label=label, min_value=0, max_value=self.dots, initial=initial or 0)

    def clean(self):
        given = sum(dots or 0 for dots in self.said)
        if not 1 <= given <= self.dots:
            words = {"dots": self.dots, "given": given}
            raise forms.ValidationError(_("Share out between 1 and %(dots)s dots; you gave %(given)s.") % words)
        return self.cleaned_data


class DateForm(EachForm):
    def field(self, label, initial):
        return forms.ChoiceField(label=label, choices=DAYS, widget=forms.RadioSelect, initial=initial)


FORMS = {Kind.CONSENT: SayForm, Kind.YES_NO: SayForm, Kind.RANKED: RankedForm, Kind.SCORE: ScoreForm, Kind.DOTS: DotsForm}
FORMS[Kind.DATE] = DateForm


def vote_form(decision, sent=None, was=None):
    """was: the organisation's vote that holds now, if it can be known."""
    known = was if was and was.choice else None
    prefix = "secret" if decision.is_anonymous else None
    return FORMS[decision.kind](sent, decision=decision, was=known, prefix=prefix)
