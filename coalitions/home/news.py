from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited

audited({"audit.taken_out": _("Audit log taken out")})
