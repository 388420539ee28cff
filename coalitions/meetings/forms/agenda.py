"""What facilitators say about an item of the agenda."""

from coalitions.meetings.invited import asked
from coalitions.meetings.models import AgendaItem
from coalitions.people.models import User
from coalitions.spaces.forms.remembering import EditForm


class AgendaForm(EditForm):
    class Meta:
        model = AgendaItem
        fields = ["title", "minutes", "owner"]

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.filter(pk__in=asked(space.pk).values("user")).order_by("name", "pk")
