from pathlib import Path

import pytest

from polgraph.engine.home import Home
from polgraph.engine.logs import Logs


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.prepare()
    return home


def _write(home: Home, *lines: str) -> None:
    with (home.logs / "neo4j.log").open("a") as log:
        log.writelines(f"{line}\n" for line in lines)


def test_only_what_was_written_since_counts(home: Home):
    _write(home, "ERROR of yesterday")
    logs = Logs.since_now(home)
    _write(home, "INFO Starting...", "ERROR of today", "\tat some.Frame(Exception)")
    assert logs.complaint() == "ERROR of today"


def test_a_rotated_log_is_read_from_its_beginning(home: Home):
    _write(home, "INFO a long line of the day before, since rotated away")
    logs = Logs.since_now(home)
    (home.logs / "neo4j.log").write_text("ERROR new\n")
    assert logs.complaint() == "ERROR new"


def test_a_taken_port_is_told_from_other_failures(home: Home):
    logs = Logs.since_now(home)
    assert not logs.port_taken()
    _write(home, "Caused by: java.net.BindException: Address already in use")
    assert logs.port_taken()


def test_silence_is_called_silence(home: Home):
    assert Logs.since_now(home).complaint() == "it left no word"


def test_without_an_error_the_last_lines_are_told(home: Home):
    (home.logs / "java.log").write_text("Unrecognized option: --wrong\n")
    assert Logs.since_now(home).complaint() == "Unrecognized option: --wrong"
