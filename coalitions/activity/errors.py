from django.utils.translation import gettext_lazy as _

from coalitions.spaces.errors import Refused


class RemindedAlready(Refused):
    words = _("They were reminded less than a day ago. Give them until tomorrow.")
