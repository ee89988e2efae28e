import socket
from pathlib import Path

import pytest

from polgraph.errors import SettingsError
from tests.cli.conftest import Run
from tests.program import ROOT

NOWHERE = "bolt://127.0.0.1:1"
EXAMPLE = str(ROOT / "frontend" / "examples" / "who-spoke-at-which-meeting.graphql")
COMMANDS = (
    *("up", "serve", "check", "load", "import", "export", "draft", "duplicates"),
    *("merge", "split", "query", "db", "token", "schema", "bench", "doctor"),
)


def is_one_line(text: str) -> bool:
    return text.startswith("polgraph: error: ") and text.count("\n") == 1


def test_a_command_that_does_not_exist_is_a_mistake_of_use(polgraph: Run):
    ended = polgraph("laod")
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert "load" in ended.err


def test_a_missing_argument_is_a_mistake_of_use(polgraph: Run):
    ended = polgraph("check")
    assert ended.code == 2
    assert is_one_line(ended.err)


@pytest.mark.parametrize("command", ["up", "serve", "doctor"])
def test_an_unknown_setting_stops_every_start(polgraph: Run, command: str):
    ended = polgraph(command, POLGRAPH_PROT="1")
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert "Did you mean POLGRAPH_PORT?" in ended.err


def test_a_bad_value_names_its_setting(polgraph: Run):
    ended = polgraph("up", POLGRAPH_PORT="http")
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert "POLGRAPH_PORT" in ended.err


@pytest.mark.parametrize(
    "arguments", [("load", str(ROOT / "seeds")), ("up",), ("query", EXAMPLE)]
)
def test_a_database_out_of_reach_has_an_exit_code_of_its_own(
    polgraph: Run, arguments: tuple[str, ...]
):
    ended = polgraph(*arguments, NEO4J_URI=NOWHERE, POLGRAPH_PORT="0")
    assert (ended.code, ended.out) == (3, "")
    assert is_one_line(ended.err)
    assert "NEO4J_URI" in ended.err


def test_a_taken_port_is_told_before_anything_is_started(polgraph: Run, tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = polgraph("up", POLGRAPH_PORT=str(taken.getsockname()[1]))
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert not (tmp_path / "home").exists()


def test_a_traceback_is_for_those_who_ask(polgraph: Run):
    with pytest.raises(SettingsError):
        polgraph("doctor", "--debug", POLGRAPH_PORT="http")


def test_help_offers_every_command(polgraph: Run):
    ended = polgraph("--help")
    assert ended.code == 0
    assert not [name for name in COMMANDS if f"\n  {name} " not in ended.out]


def test_the_version_is_told(polgraph: Run):
    assert polgraph("--version").out.startswith("polgraph 0.")
