"""What a mail about a task offers: to mark it as done."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.errands import Deed, offers
from coalitions.boards.models import Card
from coalitions.spaces.models import Membership


def may_finish(card, user):
    """Whoever may write there, while it is to do and its board has a column for what is done."""
    writing = Membership.objects.writing().inside().filter(space=card.space_id, user=user)
    return Card.objects.to_do().filter(pk=card.pk).exists() and finished(card) is not None and writing.exists()


def finished(card):
    return card.column.board.columns.open().filter(is_done=True).order_by("rank").first()


def finish(card, *, by):
    card.move_to(finished(card), by=by)


offers(Deed("card.done", Card, _("Mark as done"), _("The task is done."), may_finish, finish))
