"""Two who bring a version back, one who keeps one and one who writes, at the same moment: nothing doubled, nothing lost."""

from functools import partial

import pytest

from coalitions.documents.errors import Quicker, Unchanged
from coalitions.documents.models import Pad
from coalitions.documents.pads.making import made, paragraph
from coalitions.documents.pads.versions import go_back, reading
from tests.at_once import at_once as together
from tests.cast import plant
from tests.documents.making import membership
from tests.documents.writing import begun, kept

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(Quicker, Unchanged))
ROUNDS = 8


@pytest.fixture
def cast(transactional_db):
    return plant()


def write(cast, pk, line, who):
    pad = Pad.objects.get(pk=pk)
    pad.write([(who.pk, made(pad.root, paragraph(line)))])


def restore(cast, pk, who):
    version = Pad.objects.get(pk=pk).versions.select_related("pad__document__space").get(number=1)
    go_back(version, by=membership(cast, who))


def keep(cast, pk, who):
    Pad.objects.get(pk=pk).keep_version(by=membership(cast, who))


def test_at_the_same_moment_nothing_is_doubled_or_lost(cast):
    for at in range(ROUNDS):
        pk = begun(cast, f"Text {at}").pad.pk
        write(cast, pk, "Först", cast.tuva)
        keep(cast, pk, cast.tuva)
        write(cast, pk, "Sedan", cast.petter)
        whos = [(restore, cast.tuva), (restore, cast.samira), (keep, cast.petter)]
        deeds = [partial(deed, cast, pk, who) for deed, who in whos]
        at_once(*deeds, partial(write, cast, pk, "Samtidigt", cast.petter))
        pad = Pad.objects.get(pk=pk)
        said = kept(pad.document)
        assert said.count("Först") == 1 and "Sedan" not in said
        assert sorted(pad.versions.values_list("number", flat=True)) == list(range(1, pad.latest + 1))
        assert any("Sedan" in reading(version) for version in pad.versions.all())
