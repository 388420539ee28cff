"""The kinds of exercise: what is asked for in each, and which earlier results it begins with (docs/decisions/0013)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    INTRODUCTION = "introduction", _("Introduction of actors")
    QUESTION = "question", _("Formulate a question")
    SITUATION = "situation", _("Needs, challenges and efforts")
    WHAT_IF = "what_if", _("What if")
    IDEAS = "ideas", _("Ideas and needs")
    SUPPORT = "support", _("Support for ideas")
    FREE = "free", _("Free text")

    @property
    def icon(self):
        return ICONS[self]

    @property
    def categories(self):
        """What a contribution of this kind can be, the first when nothing else is said."""
        return CATEGORIES[self]

    @property
    def carries(self):
        """Categories of earlier contributions that stand in place where this kind begins."""
        return CARRIES.get(self, ())


class Category(models.TextChoices):
    ACTOR = "actor", _("Actor")
    QUESTION = "question", _("Proposed question")
    NEED = "need", _("Need")
    CHALLENGE = "challenge", _("Challenge")
    EFFORT = "effort", _("Existing effort")
    FUTURE = "future", _("What if")
    IDEA = "idea", _("Idea")
    OFFER = "offer", _("Offer")
    TEXT = "text", _("Contribution")


ICONS = {
    Kind.INTRODUCTION: "users-round",
    Kind.QUESTION: "message-circle-question-mark",
    Kind.SITUATION: "map",
    Kind.WHAT_IF: "sparkles",
    Kind.IDEAS: "lightbulb",
    Kind.SUPPORT: "thumbs-up",
    Kind.FREE: "pencil",
}
CATEGORIES = {
    Kind.INTRODUCTION: (Category.ACTOR,),
    Kind.QUESTION: (Category.QUESTION,),
    Kind.SITUATION: (Category.NEED, Category.CHALLENGE, Category.EFFORT),
    Kind.WHAT_IF: (Category.FUTURE,),
    Kind.IDEAS: (Category.IDEA, Category.NEED, Category.OFFER),
    Kind.SUPPORT: (),
    Kind.FREE: (Category.TEXT,),
}
CARRIES = {
    Kind.QUESTION: (Category.ACTOR,),
    Kind.SITUATION: (Category.ACTOR,),
    Kind.WHAT_IF: (Category.NEED, Category.CHALLENGE, Category.EFFORT),
    Kind.IDEAS: (Category.NEED, Category.FUTURE),
}
MAPPED = Category.NEED, Category.IDEA, Category.OFFER  # what stands on the map, in the order of its columns
