"""Samples of what a person was told."""

from types import SimpleNamespace

from django.utils.translation import gettext as _

from coalitions.activity.models import Reason
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, NUMBERS, SAMIRA, SPACE, TUVA


def told(reason, by, organisation, read_at=None):
    about = SimpleNamespace(organisation=organisation, title="Öppettider i biblioteket?")
    words = f"{by or _('Former member')} {Reason(reason).label}"
    pk = next(NUMBERS)
    notification = SimpleNamespace(pk=pk, space=SPACE, by=by, words=words, subject=about, at=AT, read_at=read_at)
    return {"notification": notification}


SAMPLES = {
    "activity/_notification.html": {
        "new": lambda: told(Reason.MENTION, SAMIRA, LASGLANTAN),
        "read": lambda: told(Reason.ASSIGNED, TUVA, KOMMUN, read_at=AT),
        "of a former member": lambda: told(Reason.REPLY, None, None),
    },
}
