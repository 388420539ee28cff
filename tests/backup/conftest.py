from types import SimpleNamespace

import pytest

from tests.backup.workplace import Workplace, copied, database


@pytest.fixture(scope="session")
def planted(tmp_path_factory, django_db_setup):
    """An installation with a story in it, made once; nobody writes in it any more."""
    folder = tmp_path_factory.mktemp("planted") / "data"
    folder.mkdir()
    with database() as name:
        workplace = Workplace(folder, name)
        workplace.well("migrate", "-v0")
        yield SimpleNamespace(workplace=workplace, **workplace.do("plant"))


@pytest.fixture
def place(planted, tmp_path):
    """A planted installation, to be used up."""
    with copied(planted.workplace, tmp_path / "data") as workplace:
        yield workplace


@pytest.fixture
def elsewhere(tmp_path):
    """An installation with nothing in it, not even tables."""
    (tmp_path / "elsewhere").mkdir()
    with database() as name:
        yield Workplace(tmp_path / "elsewhere", name)


@pytest.fixture(scope="session")
def backup(planted, tmp_path_factory):
    """A backup of the planted installation, not to be touched."""
    out = tmp_path_factory.mktemp("backups") / "first"
    planted.workplace.well("backup", "--out", out)
    return out


@pytest.fixture(scope="session")
def brought_back(backup, tmp_path_factory):
    """What restoring that backup made, not to be touched; `said`: what the command told."""
    folder = tmp_path_factory.mktemp("brought") / "back"
    folder.mkdir()
    with database() as name:
        workplace = Workplace(folder, name)
        yield SimpleNamespace(said=workplace.well("restore", backup), workplace=workplace)


@pytest.fixture(scope="session")
def states(planted, brought_back):
    """(before, after)"""
    return planted.workplace.do("state"), brought_back.workplace.do("state")


@pytest.fixture
def restored(brought_back, tmp_path):
    """A restored installation, to be used up."""
    with copied(brought_back.workplace, tmp_path / "restored") as workplace:
        yield workplace
