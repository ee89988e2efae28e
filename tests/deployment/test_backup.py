"""Backups, and what comes back: Neo4j stops for them, and is killed, under its users."""

import io
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import psutil
import pytest

from polgraph.database import Graph
from polgraph.engine import Server, running, status
from polgraph.model import VERSION
from tests.conftest import beside
from tests.engine.owners import has_ended
from tests.program import ROOT, Program

pytestmark = [pytest.mark.engine, pytest.mark.slow]


@pytest.fixture(scope="module")
def program(neo4j: Server, tmp_path_factory: pytest.TempPathFactory) -> Program:
    return beside(neo4j, tmp_path_factory.mktemp("backup"))


def drill() -> list[str]:
    """The commands of the runbook, as it shows them."""
    text = (ROOT / "docs" / "runbook.md").read_text(encoding="utf-8")
    block = text.partition("## Backup and restore")[2].partition("```sh\n")[2]
    return block.partition("```")[0].splitlines()


def typed(program: Program, line: str) -> None:
    """Run a line in the shell of an operator."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{program.environment['PATH']}"
    done = subprocess.run(  # noqa: S603 - the documents are ours
        ("/bin/bash", "-c", line),
        cwd=program.folder,
        env=program.environment | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (line, done.stdout, done.stderr)


def told(program: Program, *arguments: str) -> tuple[int, str]:
    done = program.run(*arguments)
    return done.returncode, done.stderr


async def test_what_was_backed_up_comes_back_after_it_was_destroyed(
    graph: Graph, program: Program, neo4j: Server
):
    assert program.run("load", str(ROOT / "seeds")).returncode == 0
    export, backup, restore, export_again, compare = drill()
    typed(program, export)
    typed(program, backup)
    await graph.execute("MATCH (n) DETACH DELETE n")
    _refuses_what_is_no_backup(program, program.folder / "graph.tar")
    typed(program, restore)
    typed(program, export_again)
    typed(program, compare)
    assert status(neo4j.home) is not None

    code, said = told(program, "db", "restore", "graph.tar")
    assert code == 1
    assert "--replace" in said


def _refuses_what_is_no_backup(program: Program, file: Path) -> None:
    damaged, newer = program.folder / "damaged.tar", program.folder / "newer.tar"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    damaged.write_bytes(content)
    _with_model(file, newer, VERSION + 1)
    (program.folder / "text.tar").write_text("nothing")
    for name, word in (
        ("damaged.tar", "damaged"),
        ("newer.tar", f"version {VERSION + 1} of the model"),
        ("text.tar", "no backup"),
        ("missing.tar", "No such file"),
    ):
        code, said = told(program, "db", "restore", str(program.folder / name))
        assert (code, said.count("\n")) == (1, 1)
        assert word in said
    assert told(program, "db", "backup", str(file)) == (
        1,
        f"polgraph: error: {file} exists, or its folder does not; name a new file\n",
    )


def _with_model(source: Path, target: Path, version: int) -> None:
    """The same backup, said to be of another version of the model."""
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        for member in old.getmembers():
            content = old.extractfile(member)
            assert content is not None
            data = content.read()
            if member.name == "manifest.json":
                data = json.dumps(json.loads(data) | {"model": version}).encode()
                member.size = len(data)
            new.addfile(member, io.BytesIO(data))


def test_another_neo4j_is_not_backed_up_by_mistake(tmp_path: Path):
    program = Program(tmp_path, {"NEO4J_URI": "bolt://127.0.0.1:1"})
    for command in ("backup", "restore"):
        code, said = told(program, "db", command, "graph.tar")
        assert code == 2
        assert "NEO4J_URI" in said


async def test_a_killed_neo4j_comes_back_at_its_address_with_what_was_committed(
    graph: Graph, neo4j: Server, jars: Path
):
    await graph.execute("CREATE (:Kept)")
    before = status(neo4j.home)
    assert before is not None
    psutil.Process(before.pid).kill()
    assert has_ended(before.pid)
    with running(neo4j.home, jars) as after:
        assert (after.uri, after.password) == (neo4j.uri, neo4j.password)
        assert after.pid != before.pid
        assert await graph.read("MATCH (kept:Kept) RETURN count(kept)") == [[1]]
