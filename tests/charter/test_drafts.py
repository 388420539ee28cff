"""SPC-15, SPC-16: a draft is thrown away, and a charter says the same in two languages beside each other."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from coalitions.charter.driving import rules
from coalitions.charter.errors import Discarded
from coalitions.charter.models import Charter
from tests.charter.making import changed, drafted, in_force, seated


def url(cast, name="charter", charter=None):
    return reverse(f"charter:{name}", kwargs={"coalition": cast.coalition.pk} | ({"charter": charter.pk} if charter else {}))


def test_spc_16_a_draft_is_thrown_away_and_another_begun(cast, as_):
    draft, client = drafted(cast), as_(cast.ingegerd)
    assert "discard/" in client.get(draft.get_absolute_url()).text
    assert "discard/" not in as_(cast.tuva).get(draft.get_absolute_url()).text
    assert "går inte att få tillbaka" in client.get(url(cast, "discard", draft)).text
    assert client.post(url(cast, "discard", draft)).status_code == 302
    assert not Charter.objects.exists()
    assert "Skriv spelregler" in client.get(url(cast)).text
    Charter.objects.draft(cast.coalition, by=cast.mirja)


def test_spc_16_what_holds_is_not_thrown_away(cast, as_):
    charter = in_force(cast)
    assert as_(cast.ingegerd).post(url(cast, "discard", charter)).status_code == 409
    draft = Charter.objects.draft(cast.coalition, by=cast.ingegerd, **charter.said)
    assert as_(cast.ingegerd).post(url(cast, "discard", draft)).status_code == 302
    assert Charter.objects.in_force(cast.coalition.pk) == charter


def test_t93_who_words_a_draft_that_was_thrown_away_is_told_and_keeps_the_words(cast, as_):
    draft = drafted(cast)
    seen = Charter.objects.get(pk=draft.pk)
    draft.discard(by=cast.mirja)
    with pytest.raises(Discarded):
        seen.describe(leaving_text="Mina ord", by=cast.ingegerd)


def test_a_page_of_a_draft_says_when_there_is_none_any_more(cast, as_):
    draft = drafted(cast)
    assert "Utkast" in as_(cast.petter).get(url(cast, "draft_now")).text
    draft.discard(by=cast.ingegerd)
    assert "inget utkast längre" in as_(cast.petter).get(url(cast, "draft_now")).text


def test_a11_08_a_first_draft_begins_in_both_languages_and_both_are_shown(cast, as_):
    client = as_(seated(cast).ingegerd)
    form = client.get(url(cast, "draft")).text
    assert "En facilitator talar" in form and "A facilitator talks to the author" in form
    charter = in_force(cast, leaving_english="Say so at a meeting.")
    page = as_(cast.elham).get(url(cast)).text
    assert '<p class="prose as-typed" lang="sv">Säg till på en träff.</p>' in page
    assert '<p class="prose as-typed" lang="en">Say so at a meeting.</p>' in page
    assert changed(cast, is_material=False, leaving_english="Tell us.").digest != charter.digest


@pytest.mark.parametrize(("language", "said"), [("sv", "Vi talar först."), ("en", "We talk first.")])
def test_a11_08_where_a_rule_is_used_it_stands_in_the_readers_language(cast, language, said):
    in_force(cast, moderation_english="We talk first.")
    with override(language):
        assert rules(cast.coalition.pk).ladder == said
        assert rules(cast.coalition.pk).leaving == "Säg till på en träff."
