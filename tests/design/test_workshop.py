"""The workshop shows every part in all its states; a part without a sample is a part nobody has looked at."""

import re

import pytest
from django.urls import reverse

from coalitions.home.samples import SAMPLES
from coalitions.home.workshop import partials


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def test_every_part_has_a_sample_and_every_sample_its_part():
    assert set(SAMPLES) == partials()


def test_the_workshop_draws_every_state_in_both_themes_without_saving_anything(demo, client, db):
    page = client.get(reverse("home:workshop")).content.decode()
    states = sum(len(each) for each in SAMPLES.values())
    assert page.count('<div data-theme="light">') == page.count('<div data-theme="dark">') == states
    assert not re.search(r'<div data-theme="\w+"></div>', page)


def test_no_two_parts_on_it_share_an_id(demo, client, db):
    ids = re.findall(r'\sid="([^"]+)"', client.get(reverse("home:workshop")).content.decode())
    assert sorted(ids) == sorted(set(ids))


def test_outside_the_demo_there_is_no_workshop(client, db):
    assert client.get(reverse("home:workshop")).status_code == 404
