from pathlib import Path

import pytest

from polgraph.engine.address import connect, open_listener, remove_address
from polgraph.engine.home import Home


@pytest.fixture(params=["home", "a-very-long-name-" * 8])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Home:
    home = Home(tmp_path / request.param)
    home.prepare()
    return home


def test_the_keeper_is_reached_however_deep_the_home(home: Home):
    with open_listener(home):
        connection = connect(home)
        assert connection is not None
        connection.close()
    remove_address(home)


def test_nobody_is_reached_when_the_keeper_has_ended(home: Home):
    open_listener(home).close()
    assert connect(home) is None
    remove_address(home)


def test_nobody_is_reached_where_nobody_ever_was(home: Home):
    assert connect(home) is None


def test_a_new_listener_takes_the_place_of_a_dead_one(home: Home):
    open_listener(home).close()
    former = Path((home.run / "socket").read_text())
    with open_listener(home):
        connection = connect(home)
        assert connection is not None
        connection.close()
        if former.parent != home.run:
            assert not former.parent.exists()
    remove_address(home)
