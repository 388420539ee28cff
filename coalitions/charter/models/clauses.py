"""What a charter says: for each clause its words, and the settings it drives."""

import hashlib
import json

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from coalitions.charter.kinds import FIELDS, SETTINGS, Rule
from coalitions.spaces.models import Visibility

LONGEST = 2000  # signs of one clause
MOST = 1000  # organisations that a quorum can ask for


def number(label, default, most):
    return models.PositiveSmallIntegerField(label, default=default, validators=[MinValueValidator(1), MaxValueValidator(most)])


def words(label):
    return models.TextField(label, max_length=LONGEST, blank=True)


class Clauses(models.Model):
    """response_days, grace_days: whole days. quorum: organisations. What is signed are both languages."""

    rule = models.CharField(_("a decision is taken"), max_length=10, choices=Rule, default=Rule.CONSENT)
    deciding_text = words(_("how we decide, in words"))
    deciding_english = words(_("deciding, in English"))
    quorum = number(_("organisations that must vote"), 1, MOST)
    each_sector = models.BooleanField(_("at least one from each sector"), default=False)
    quorum_text = words(_("quorum, in words"))
    quorum_english = words(_("quorum, in English"))
    visibility = models.CharField(_("a new space is"), max_length=7, choices=Visibility, default=Visibility.PRIVATE)
    is_restricted = models.BooleanField(_("what is said in a new space stays there"), default=False)
    confidentiality_text = words(_("confidentiality, in words"))
    confidentiality_english = words(_("confidentiality, in English"))
    response_days = number(_("days until an answer"), 5, 90)
    response_text = words(_("response time, in words"))
    response_english = words(_("response time, in English"))
    moderation_text = words(_("what we do then, one step on each line"))
    moderation_english = words(_("moderation, in English"))
    leaving_text = words(_("what holds for who leaves"))
    leaving_english = words(_("leaving, in English"))
    grace_days = number(_("days to sign"), 30, 365)
    signing_text = words(_("signing, in words"))
    signing_english = words(_("signing, in English"))

    class Meta:
        abstract = True

    @property
    def said(self):
        """{field: value} of all that is agreed."""
        return {name: getattr(self, name) for name in FIELDS}

    @property
    def settings(self):
        return {name: getattr(self, name) for name in SETTINGS}

    def words_of(self, name):
        """A clause in the reader's language, as far as it was written in it."""
        text, english = getattr(self, f"{name}_text"), getattr(self, f"{name}_english")
        return (get_language() == "en" and english) or text or english

    def digest_of(self, coalition_id, number):
        """SHA-256 of what is agreed, in hexadecimal: who signs, signs this and nothing else."""
        told = {"coalition": coalition_id, "number": number, **self.said}
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
