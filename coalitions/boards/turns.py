"""What the jobs run: reminders, rules, recurring tasks. Each goes by what is so now, so a turn that was missed is made up for
once, and a turn that runs twice finds nothing left to do."""

from django.utils.timezone import localdate, localtime

from coalitions.boards.models import BoardImport, Card, Rule, Template

MORNING = 7  # o'clock: nobody is woken by a due date


def remind():
    """Returns how many tasks people were reminded of."""
    if localtime().hour < MORNING:
        return 0
    return sum(card.remind() for card in Card.objects.to_remind_of(localdate()).select_related("column__board"))


def follow_rules():
    return Rule.objects.run()


def recur():
    return Template.objects.run()


def forget():
    """Imports that nobody confirmed, and what was known of those long done."""
    return BoardImport.objects.sweep()
