"""What a person chose to hear, and on which devices, for the archive of own data and the preview of a merge."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.activity.models import Device, Level, Preference
from coalitions.people.parts import Part, bring


def rows(person):
    rules = Preference.objects.of(person)
    chosen = {
        _("Somebody mentions or answers me"): rules.get_mail_mentions_display(),
        _("A task is given to me"): rules.get_mail_tasks_display(),
        _("What is new where I follow all"): rules.get_mail_news_display(),
        _("E-mails a day at most"): rules.mail_most,
    }
    levels = Level.objects.filter(user=person.pk).select_related("space").order_by("pk")
    told = [{_("Space"): one.space.name, _("Thing"): one.scope, _("I hear"): one.get_level_display()} for one in levels]
    return [chosen, *told, *({_("Device"): str(one), _("Since"): one.made_at} for one in Device.objects.filter(user=person.pk))]


bring(Part(gettext_lazy("Notifications"), 5, rows=rows))
