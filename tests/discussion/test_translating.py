"""DIS-30: where an installation brings a translator a post is translated in place and says so; elsewhere nothing offers it."""

import pytest

from coalitions.discussion.translating import translator_is_there

HERE = "tests.discussion.translator"


@pytest.fixture
def post(topic, cast, says):
    return says(cast.samira, "Vi ses på *torget*")


def asked(browser, post, settings=None, by="loud"):
    if settings:
        settings.TRANSLATOR = f"{HERE}.{by}"
    return browser.get(f"{post.topic.get_absolute_url()}messages/{post.pk}/translating/", headers={"HX-Request": "true"})


def menu(browser, post):
    return browser.get(f"{post.topic.get_absolute_url()}messages/{post.pk}/menu/").text


def test_dis_30_without_a_translator_nothing_offers_it(post, cast, as_):
    assert "translating/" not in menu(as_(cast.tuva), post)
    assert asked(as_(cast.tuva), post).status_code == 404


def test_dis_30_a_translation_says_that_a_machine_made_it_and_leads_back(post, cast, as_, settings):
    page = asked(as_(cast.tuva), post, settings).text
    assert "<strong>sv</strong> VI SES PÅ <em>TORGET</em>" in page and "Maskinöversättning" in page
    assert f'hx-get="{post.topic.get_absolute_url()}messages/{post.pk}/"' in page
    assert "translating/" in menu(as_(cast.tuva), post)


def test_dis_30_what_is_restricted_or_gone_goes_to_no_translator(post, cast, as_, settings, member):
    cast.space.is_restricted = True
    cast.space.save()
    assert asked(as_(cast.tuva), post, settings).status_code == 404
    assert "translating/" not in menu(as_(cast.tuva), post)
    cast.space.is_restricted = False
    cast.space.save()
    post.remove(by=member(cast.samira))
    assert asked(as_(cast.tuva), post, settings).status_code == 404


def test_dis_30_a_translator_that_is_away_leaves_the_original_and_says_so(post, cast, as_, settings):
    page = asked(as_(cast.tuva), post, settings, by="away").text
    assert "Vi ses på <em>torget</em>" in page and "just nu" in page


def test_t74_what_a_translator_gives_is_cleaned_like_a_post(post, cast, as_, settings):
    page = asked(as_(cast.tuva), post, settings, by="hostile").text
    assert "<script" not in page and 'href="javascript' not in page


@pytest.mark.parametrize(("path", "fits"), [("", True), (f"{HERE}.loud", True), (f"{HERE}.none", False), ("nowhere.at", False)])
def test_a_path_to_no_function_stops_the_start(path, fits, settings):
    settings.TRANSLATOR = path
    assert (translator_is_there() == []) is fits
