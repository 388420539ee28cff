from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited
from coalitions.live.news import news

audited({"person.signed_out": _("Sessions ended"), "person.raised": _("Made administrator")})


@news("person.signed_out", ends=True)
def signed_out(person):
    """Draws nothing: the hub closes the person's sockets."""
