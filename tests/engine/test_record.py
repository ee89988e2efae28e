import os
from pathlib import Path

import psutil
import pytest

from polgraph.engine.home import Home
from polgraph.engine.record import Record, forget, stop_orphan
from tests.engine.owners import sleeper


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.prepare()
    return home


def test_a_stale_pid_is_never_killed(home: Home):
    with sleeper() as stranger:
        Record.of(stranger.pid, 7687).write(home)
        stop_orphan(home)
        assert stranger.poll() is None
    assert Record.read(home) is None


def test_a_pid_given_to_another_process_is_not_ours(home: Home):
    with sleeper(f"--home-dir={home.path}") as heir:
        born = psutil.Process(heir.pid).create_time()
        assert Record(heir.pid, born, 7687).process(home) is not None
        assert Record(heir.pid, born - 60, 7687).process(home) is None


def test_an_orphan_of_this_home_is_stopped(home: Home):
    with sleeper(f"--home-dir={home.path}") as orphan:
        Record.of(orphan.pid, 7687).write(home)
        stop_orphan(home)
        assert not psutil.pid_exists(orphan.pid)


def test_a_process_that_has_ended_is_not_ours(home: Home):
    with sleeper(f"--home-dir={home.path}") as process:
        record = Record.of(process.pid, 7687)
    assert record.process(home) is None


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"pid": 1}', "\x00"])
def test_a_damaged_record_is_no_record(home: Home, content: str):
    (home.run / "java.json").write_text(content)
    assert Record.read(home) is None


def test_a_record_is_read_as_it_was_written(home: Home):
    record = Record.of(os.getpid(), 7687)
    record.write(home)
    assert Record.read(home) == record
    forget(home)
    assert Record.read(home) is None
