"""What README.md and docs/ show is what happens: commands, questions, answers, files."""

import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from polgraph.engine import Server
from polgraph.seeds import read
from polgraph.settings import known_names
from tests.conftest import beside
from tests.program import ROOT

README = "README.md"
DOCUMENTS = (
    README,
    *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
SHOWN_ADDRESS = "http://127.0.0.1:8000"
OMITTED = "…"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(
    r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE
)
_TARGET = re.compile(r"(?:^|`)make ([a-z][a-z-]*)", re.MULTILINE)
_OFFERED = re.compile(r"`polgraph ([a-z]+)")
_LINK = re.compile(r"\]\((?!http)([^)#]+)")


@dataclass(frozen=True)
class Block:
    """A fenced block: the document that it stands in, its language, its text."""

    document: str
    language: str
    text: str

    @property
    def id(self) -> str:
        """Where it stands and how it begins, for several of a document."""
        return f"{self.document}:{zlib.crc32(self.text.encode()):08x}"


def blocks(*languages: str) -> list[Block]:
    return [
        Block(document, language, text)
        for document in DOCUMENTS
        for language, text in _BLOCK.findall((ROOT / document).read_text("utf-8"))
        if language in languages
    ]


def texts() -> Iterable[str]:
    return ((ROOT / document).read_text("utf-8") for document in DOCUMENTS)


def shown_commands() -> list[tuple[str, str]]:
    """Each once, in whichever documents it stands."""
    commands = (
        (found["command"], found["output"])
        for block in blocks("console")
        for found in _COMMAND.finditer(block.text)
    )
    return list(dict.fromkeys(commands))


def shown_answers() -> list[tuple[Block, Block]]:
    """Questions that an answer follows, each with its answer."""
    return [
        (question, shown)
        for question, shown in pairwise(blocks("graphql", "json"))
        if (question.language, shown.language) == ("graphql", "json")
    ]


def shows(shown: object, answer: object, *, shortened: bool) -> bool:
    """Whether an answer is what is shown, where lists may be shown in part."""
    match shown, answer:
        case dict(), dict():
            return shown.keys() == answer.keys() and all(
                shows(shown[key], answer[key], shortened=shortened) for key in shown
            )
        case list(), list() if shortened:
            rest = iter(answer)
            return all(
                any(shows(item, other, shortened=shortened) for other in rest)
                for item in shown
            )
        case _:
            return shown == answer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The repository as a reader's shell sees it, without a `.env`."""
    for name in ("seeds", "frontend"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.mark.engine
@pytest.mark.parametrize(("command", "output"), shown_commands())
def test_a_shown_command_prints_what_is_shown(
    article: Server, served: str, folder: Path, command: str, output: str
):
    program = beside(article, folder)
    here = Path(sys.executable).parent
    path = f"{here}{os.pathsep}{program.environment['PATH']}"
    done = subprocess.run(  # noqa: S603 - the documents are ours
        ("/bin/bash", "-c", command.replace(SHOWN_ADDRESS, served)),
        cwd=folder,
        env=program.environment | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.rstrip("\n") == output.rstrip("\n"), done.stderr
    assert done.returncode == 0


@pytest.mark.engine
@pytest.mark.parametrize(
    ("question", "shown"), shown_answers(), ids=lambda block: block.id
)
def test_a_shown_question_has_the_shown_answer(
    served: str, question: Block, shown: Block
):
    answer = httpx.post(
        f"{served}/graphql",
        json={"query": question.text},
        headers={"Accept-Language": "en"},
        timeout=30,
    ).json()
    complete = re.sub(r",\s*\]", "]", shown.text.replace(OMITTED, ""))
    shortened = OMITTED in shown.text
    assert shows(json.loads(complete), answer["data"], shortened=shortened), answer


@pytest.mark.engine
@pytest.mark.parametrize("block", blocks("python"), ids=lambda block: block.id)
def test_a_shown_program_runs(article: Server, folder: Path, block: Block):
    done = subprocess.run(  # noqa: S603 - the documents are ours
        (sys.executable, "-W", "error", "-c", block.text),
        cwd=folder,
        env=beside(article, folder).environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.engine
@pytest.mark.parametrize("block", blocks("graphql"), ids=lambda block: block.id)
def test_a_shown_query_runs_as_it_stands(served: str, block: Block):
    asked = {"query": block.text}
    answer = httpx.post(f"{served}/graphql", json=asked, timeout=30).json()
    assert "errors" not in answer
    assert all(answer["data"].values())


@pytest.mark.parametrize("block", blocks("yaml"), ids=lambda block: block.id)
def test_a_shown_seed_file_can_be_loaded(tmp_path: Path, block: Block):
    (tmp_path / "shown.yaml").write_text(block.text, encoding="utf-8")
    reading = read([tmp_path / "shown.yaml"])
    assert reading.problems == ()
    assert reading.external == ()


def test_every_make_target_that_is_named_exists():
    targets = re.findall(
        r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE
    )
    assert {name for text in texts() for name in _TARGET.findall(text)} <= set(targets)


def test_every_command_that_is_named_exists(tmp_path: Path, article: Server):
    offered = beside(article, tmp_path).run("--help").stdout
    named = {name for text in texts() for name in _OFFERED.findall(text)}
    assert {name for name in named if f"\n  {name} " not in offered} == set()


def test_every_setting_is_documented():
    operation = (ROOT / "docs" / "operation.md").read_text(encoding="utf-8")
    named = {name.replace("_TOKEN_LIMIT_", "_LIMIT_") for name in known_names()}
    assert {name for name in named if f"| `{name}` |" not in operation} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str):
    path = ROOT / document
    links = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
