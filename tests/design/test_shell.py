"""The frame round every page, for people and for visitors."""

import re


def test_the_shell_has_one_skip_link_one_main_and_its_language(cast, as_):
    page = as_(cast.tuva).get("/no/such/place/").content.decode()
    assert '<html lang="sv"' in page
    assert page.count('id="main"') == 1
    assert page.index('href="#main"') < page.index("<header")


def test_a_person_is_greeted_with_name_and_organisation_and_can_sign_out(cast, as_):
    page = as_(cast.tuva).get("/no/such/place/").content.decode()
    assert re.search(r'Tuva Hedlindh, <a [^>]*href="/organisations/\d+/"[^>]*>Sjöbrunna kommun</a>', page)
    assert re.search(r'<form method="post" action="/account/logout/">\s*<input type="hidden" name="csrfmiddlewaretoken"', page)


def test_a_visitor_is_offered_to_sign_in(as_, db):
    page = as_(None).get("/no/such/place/").content.decode()
    assert 'href="/account/login/"' in page
    assert "account/logout" not in page


def test_the_shell_has_no_inline_style_or_script(cast, as_):
    page = as_(cast.tuva).get("/no/such/place/").content.decode()
    assert not re.search(r'\sstyle="|<script(?![^>]*\ssrc=)|\son\w+="', page)
