"""What facilitators write round a meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.forms import Body
from coalitions.meetings.invited import asked
from coalitions.meetings.models import Check, Debrief
from coalitions.people.models import User
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import Membership


class CheckForm(EditForm):
    class Meta:
        model = Check
        fields = ["title", "owner"]

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.filter(pk__in=asked(space.pk).values("user")).order_by("name", "pk")


class DebriefForm(EditForm):
    class Meta:
        model = Debrief
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"text": _("Only facilitators read it.")}


class SpaceChoice(forms.ModelChoiceField):
    def label_from_instance(self, membership):
        return membership.space.name


class FollowUpForm(forms.Form):
    """by: the facilitator's membership where the meeting is; where: one's own membership in the space it is sent to."""

    where = SpaceChoice(Membership.objects.none(), label=_("Where"), empty_label=None)
    title = forms.CharField(label=_("title"), max_length=160)
    body = Body(label=_("message"))

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        own = Membership.objects.writing().inside().filter(user=by.user_id, space__coalition=by.space.coalition_id)
        self.fields["where"].queryset = own.filter(space__archived_at=None).with_space().order_by("space__name", "pk")
        self.fields["where"].initial = by.pk
        self.fields["body"].widget.attrs["rows"] = 16
