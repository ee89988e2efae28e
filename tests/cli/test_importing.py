"""`polgraph import`: a report for people, one JSON object for programs."""

import json
from pathlib import Path

import pytest

from polgraph.engine import Server
from tests.conftest import beside
from tests.importers.reading import FILES
from tests.program import Program

COUNTRY = str(FILES / "country.json")


@pytest.mark.engine
def test_a_report_counts_what_was_read_and_left_out(neo4j: Server, tmp_path: Path):
    program = beside(neo4j, tmp_path)
    told = program.run("import", "popolo", COUNTRY, "--dataset", "set", "--dry-run")
    assert told.returncode == 0, told.stderr
    assert "repeats removed: 1 memberships, 1 organizations" in told.stdout
    assert "nothing describes 'nobody'" in told.stdout
    assert told.stdout.endswith("(dry run: nothing was written)\n")


@pytest.mark.engine
def test_json_is_one_object(neo4j: Server, tmp_path: Path):
    program = beside(neo4j, tmp_path)
    arguments = ("import", "popolo", COUNTRY, "--dataset", "set", "--dry-run", "--json")
    report = json.loads(program.run(*arguments).stdout)
    assert report["records"]["Role"] == 4
    assert report["read"]["memberships"] == 7
    assert report["graph"]["changed"] == 0


def test_mistakes_are_one_line(tmp_path: Path):
    program = Program(tmp_path, {})
    for arguments, told in (
        (("popolo", COUNTRY, "--dataset", "No Slug"), "cannot name a data set"),
        (("popolo", COUNTRY, "--dataset", "x", "--url", "ftp://x"), "is no address"),
        (("popololo", COUNTRY, "--dataset", "x"), "did you mean `popolo`"),
        (("popolo", "none.json", "--dataset", "x"), "no such file"),
    ):
        ended = program.run("import", *arguments)
        assert ended.returncode == 1
        assert told in ended.stderr
        assert "Traceback" not in ended.stderr
