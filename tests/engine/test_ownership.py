"""Who holds the server, how owners may end, and what must not be left behind."""

import json
from pathlib import Path

import psutil
import pytest

from polgraph.engine import reset, running, start, status, stop
from polgraph.errors import EngineError
from tests.engine.owners import count, has_ended, held_by, owner, sleeper

pytestmark = pytest.mark.engine


def test_two_that_start_at_once_share_a_server_that_ends_with_the_second(
    tmp_path: Path, jars: Path
):
    home = tmp_path / "home"
    with owner(home, jars) as first, owner(home, jars) as second:
        held = held_by(first)
        assert held_by(second) == held
        first.kill()
        first.wait()
        found = status(home)
        assert found is not None
        assert found.pid == held.pid
        second.kill()
        assert has_ended(held.pid)
    assert not stop(home)


def test_a_persistent_server_outlives_its_starter_and_a_killed_keeper_leaves_nothing(
    tmp_path: Path, jars: Path
):
    home = tmp_path / ("a-very-long-name-" * 8) / "home"
    with sleeper() as bystander:
        _leave_a_half_first_start(home, bystander.pid)
        server = start(home, jars)
        assert bystander.poll() is None
    assert count(server, "CREATE (:Kept) RETURN 1") == 1
    keeper = psutil.Process(server.pid).parent()
    assert keeper is not None
    keeper.kill()
    assert has_ended(server.pid)
    assert status(home) is None

    with running(home, jars) as again:
        assert count(again, "MATCH (kept:Kept) RETURN count(kept)") == 1
        assert again.password == server.password
        socket = Path((home / "run" / "socket").read_text())
        assert socket.exists()
        assert stop(home)
        assert has_ended(again.pid)
        assert not socket.parent.exists()
    reset(home)
    assert not (home / "data").exists()
    assert not (home / "password").exists()


def test_a_server_that_dies_while_it_starts_explains_itself(tmp_path: Path, jars: Path):
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    (home / "data" / "databases").write_text("not a folder")
    (home / "password").write_text("unused")
    with pytest.raises(EngineError, match=r"ended during its start.*databases.*logs"):
        start(home, jars)
    assert status(home) is None


def _leave_a_half_first_start(home: Path, pid: int) -> None:
    """The marker, half a password, broken data, and a record of another's process."""
    (home / "run").mkdir(parents=True)
    (home / "data" / "dbms").mkdir(parents=True)
    (home / "data" / "dbms" / "auth.ini").write_text("broken")
    (home / "first-start").touch()
    (home / "password").write_text("half")
    (home / "run" / "socket").write_text(str(home / "run" / "gone.sock"))
    record = {"pid": pid, "born": psutil.Process(pid).create_time(), "port": 7687}
    (home / "run" / "java.json").write_text(json.dumps(record))
