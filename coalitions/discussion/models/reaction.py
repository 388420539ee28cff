"""What people think of a message in a word or a sign: four words that lead somewhere, and a set of signs with names."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb


class Kind(models.TextChoices):
    """The words first; of the signs the name is what a screen reader says."""

    AGREE = "agree", _("Agree")
    THANKS = "thanks", _("Thanks")
    CURIOUS = "curious", _("Curious")
    CAN_HELP = "can_help", _("We can help")
    UP = "up", _("Thumbs up")
    HEART = "heart", _("Heart")
    JOY = "joy", _("Tears of joy")
    PARTY = "party", _("Celebration")
    EYES = "eyes", _("Eyes")
    IDEA = "idea", _("Idea")
    CLAP = "clap", _("Applause")
    ROCKET = "rocket", _("Rocket")
    SAD = "sad", _("Sad")
    THINKING = "thinking", _("Thinking")
    DONE = "done", _("Done")
    HANDS = "hands", _("Folded hands")


SIGNS = {
    Kind.UP: "👍",
    Kind.HEART: "❤️",
    Kind.JOY: "😂",
    Kind.PARTY: "🎉",
    Kind.EYES: "👀",
    Kind.IDEA: "💡",
    Kind.CLAP: "👏",
    Kind.ROCKET: "🚀",
    Kind.SAD: "😢",
    Kind.THINKING: "🤔",
    Kind.DONE: "✅",
    Kind.HANDS: "🙏",
}
ICONS = {Kind.AGREE: "check", Kind.THANKS: "heart", Kind.CURIOUS: "message-circle-question-mark", Kind.CAN_HELP: "hand-helping"}


class ReactionManager(models.Manager):
    @verb
    def turn(self, message, kind, *, by):
        """On when it was off, off when it was on. by: the membership of who reacts; a removed or hidden message takes none."""
        message = message.lock()
        if not message.is_gone:
            own = self.filter(message=message, user=by.user, kind=kind)
            if not own.delete()[0]:
                self.create(message=message, user=by.user, organisation=by.organisation, kind=kind)
            message.change()
            record("reaction.turned", message, by=by.user)
        return message


class Reaction(models.Model):
    message = models.ForeignKey("discussion.Message", models.CASCADE, related_name="reactions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    at = models.DateTimeField(auto_now_add=True)

    objects = ReactionManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["message", "user", "kind"], name="one_reaction_of_each_kind")]

    def __str__(self):
        return f"{self.user_id}: {self.kind}"


def grouped(reactions):
    """[{kind, words, sign, icon, people}] in the order of Kind. people: user ids, as many as reacted."""
    found = {kind: [one for one in reactions if one.kind == kind] for kind in Kind}
    return [face(kind) | {"people": [one.user_id for one in rows], "rows": rows} for kind, rows in found.items() if rows]


def face(kind):
    return {"kind": kind.value, "words": kind.label, "sign": SIGNS.get(kind), "icon": ICONS.get(kind)}
