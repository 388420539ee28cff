"""Organisations that may be one and the same: by name, by number, by the domain of their website. Warnings, never refusals."""

import re
from collections import defaultdict
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from coalitions.organisations.numbers import check_digit

FORM_WORDS = re.compile(
    r"\b(aktiebolag(et)?|ab|publ|svb|handelsbolag(et)?|hb|kommanditbolag(et)?|kb|ekonomisk förening|ek för|"
    r"ideell förening|ideella föreningen|föreningen|stiftelsen)\b"
)
SHARED = {"facebook.com", "instagram.com", "linkedin.com", "linktr.ee", "sites.google.com"}  # many an organisation's only page
SERIES = "2"  # public bodies got theirs in a row, so that neighbours' numbers look alike
NAME, NUMBER, DOMAIN = _("the same name"), _("a number that differs by two digits that changed places"), _("the same website")


def name_key(name):
    """Without case, signs and words of legal forms; å, ä and ö are letters of their own and stay."""
    plain = " ".join(re.sub(r"[^\w]+|_", " ", name.casefold()).split())
    return " ".join(FORM_WORDS.sub(" ", plain).split()) or plain


def domain_of(website):
    try:
        host = (urlsplit(website or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return "" if host in SHARED else host


def slips(number):
    """Numbers that come of this one when two neighbouring digits change places and the check digit follows."""
    if not number or number.startswith(SERIES):
        return []
    swapped = {number[:i] + number[i + 1] + number[i] + number[i + 2 : 9] for i in range(8)} - {number[:9]}
    return [nine + check_digit(nine) for nine in sorted(swapped)]


class Near:
    def __init__(self, organisations):
        self.names, self.numbers, self.domains = defaultdict(list), defaultdict(list), defaultdict(list)
        for one in organisations:
            self.add(one)

    def add(self, one):
        self.names[name_key(one.name)].append(one)
        self.numbers[one.registration_number].append(one)
        self.domains[domain_of(one.website)].append(one)

    def to(self, one):
        """[(another, why)], each once; a unit and what it is part of share a website by right."""
        ways = [(NAME, self.names.get(name_key(one.name), []))]
        ways += [(NUMBER, self.numbers.get(slip, [])) for slip in slips(one.registration_number)]
        if domain := domain_of(one.website):
            ways.append((DOMAIN, [other for other in self.domains.get(domain, []) if not related(one, other)]))
        found = {}
        for why, others in ways:
            for other in others:
                if other.pk != one.pk:
                    found.setdefault(other.pk, (other, why))
        return list(found.values())


def related(one, other):
    parents = (one.parent_id, other.parent_id)
    return other.pk == parents[0] or (one.pk or 0) == parents[1] or (parents[0] is not None and parents[0] == parents[1])
