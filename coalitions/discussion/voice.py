"""What organisations said in threads, for the balance of a coalition: their words, and in how many threads they spoke."""

from django.db.models import Count, Sum, Value
from django.db.models.functions import Length, Replace
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models import Message
from coalitions.spaces.voices import Voice, bring

KINDS = "message.*"


def standing(spaces):
    """What can be read: nothing that was taken away."""
    return Message.objects.filter(space__in=spaces, deleted_at=None, hidden=None).exclude(organisation=None).order_by()


def words(spaces):
    """As many as there are blanks and new lines between them, and one."""
    gaps = Length("body") - Length(Replace(Replace("body", Value(" "), Value("")), Value("\n"), Value("")))
    return standing(spaces).values_list("organisation").annotate(n=Sum(gaps + 1))


def threads(spaces):
    return standing(spaces).values_list("organisation").annotate(Count("topic", distinct=True))


bring(Voice(_("Words"), 10, words, KINDS))
bring(Voice(_("Threads"), 20, threads, KINDS))
