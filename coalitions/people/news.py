from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited
from coalitions.live.news import news

audited(
    {
        "person.signed_out": _("Sessions ended"),
        "person.renamed": _("Name, or what a person helps with, changed"),
        "person.raised": _("Made administrator"),
        "person.data_taken": _("Own data taken home"),
        "person.erased": _("Account deleted by its person"),
        "person.closed": _("Account closed by an administrator"),
        "person.reopened": _("Account opened again"),
        "person.merged": _("Two accounts of one person merged"),
        "factor.added": _("Second factor added"),
        "factor.removed": _("Second factor removed"),
        "factor.renewed": _("Recovery codes made anew"),
        "factor.reset": _("Second factors reset by an administrator"),
    }
)


@news("person.signed_out", ends=True)
def signed_out(person):
    """Draws nothing: the hub closes the person's sockets."""
