"""Who was there: a tick and whole hours for each person of the space."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.meetings.invited import asked
from coalitions.meetings.models.attendance import MOST, length


class AttendanceForm(forms.Form):
    def __init__(self, *args, meeting, **kwargs):
        super().__init__(*args, **kwargs)
        known = dict(meeting.attendance.values_list("user", "hours"))
        self.people = list(
            asked(meeting.space_id).select_related("user", "organisation").order_by("organisation__name", "user__name")
        )
        for one in self.people:
            there = forms.BooleanField(label=str(one.user), required=False, initial=one.user_id in known)
            hours = known.get(one.user_id, length(meeting))
            self.fields[f"there-{one.pk}"] = there
            self.fields[f"hours-{one.pk}"] = forms.IntegerField(
                label=_("Hours, %(name)s") % {"name": one.user}, min_value=1, max_value=MOST, initial=hours, required=False
            )

    @property
    def rows(self):
        """[(membership, its tick, its hours)]"""
        return [(one, self[f"there-{one.pk}"], self[f"hours-{one.pk}"]) for one in self.people]

    def clean(self):
        said = super().clean()
        for one in self.people:
            name = f"hours-{one.pk}"
            if said.get(f"there-{one.pk}") and name in said and not said[name]:
                self.add_error(name, _("Say how many whole hours."))
        return said

    @property
    def hours(self):
        """{membership: hours, or nothing for who was not there}"""
        said = self.cleaned_data
        return {one: said[f"hours-{one.pk}"] if said[f"there-{one.pk}"] else None for one in self.people}
