"""Two processes that share the reading are told what one is told."""

import json
import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from polgraph.bench.loading.seeds import write_seeds
from polgraph.errors import PolgraphError
from polgraph.seeds.entries import EntryReader
from polgraph.seeds.library import Library
from polgraph.seeds.located import Item, Position
from polgraph.seeds.problems import Findings
from polgraph.seeds.sharing import shared
from polgraph.seeds.source import Source
from polgraph.seeds.telling import Told, surveyed
from polgraph.seeds.turns import LARGER, SMALLER, Turns
from polgraph.seeds.yaml_reader import yaml_parts

NEVER = 1 << 60

pytestmark = pytest.mark.skipif(
    (os.cpu_count() or 1) < 2, reason="where there is one core, one reads alone"
)


@contextmanager
def telling(folder: Path, large: int, findings: Findings) -> Generator[Generator[Told]]:
    """What the files of a folder tell; shared where they are as large as that."""
    with Library() as library:
        documents = surveyed([folder], library, findings)
        reader = EntryReader(library, findings)
        yield shared([folder], documents, reader, large=large)


def told(folder: Path, large: int) -> tuple[list[Told], Sequence[object]]:
    """All of it, without the runs, and the problems."""
    findings = Findings()
    with telling(folder, large, findings) as entries:
        whole = [each._replace(run=0) for each in entries]
    return whole, findings.in_order()


def helping() -> psutil.Process:
    """The helper of this process, which may have other children."""
    (helper,) = (
        child
        for child in psutil.Process().children()
        if "polgraph.seeds.helper" in child.cmdline()
    )
    return helper


@pytest.fixture
def much(tmp_path: Path) -> Path:
    """Some thousand facts, more than the helper can be ahead with."""
    write_seeds(8_000, tmp_path)
    return tmp_path


def test_facts_are_told_in_their_order(much: Path):
    alone, together = told(much, NEVER), told(much, 0)
    assert len(alone[0]) > 8_000
    assert together == alone
    assert alone[1] == ()


def test_problems_are_told_once_whoever_finds_them(tmp_path: Path):
    officials: list[object] = [
        {"id": f"official-{number}", "name": f"Official {number}", "shoe_size": "42"}
        if number % 7
        else {"name": [f"Official {number}"], "birth_date": "soon"}
        for number in range(300)
    ]
    officials[100] = "Official 100"
    text = json.dumps({"officials": officials, "parties": {"id": "party"}})
    (tmp_path / "a.json").write_text(text, "utf-8")
    (tmp_path / "officials.csv").write_text(
        "id,name\n" + "".join(f"csv-{n},Official {n}\n" for n in range(100)), "utf-8"
    )
    (tmp_path / "c.yaml").write_text(
        "dataset: d\nparties:\n"
        + "".join(f"- {{id: party-{n}, name: Party {n}}}\n" for n in range(100))
        + "- {id: *nothing}\n",
        "utf-8",
    )
    alone, together = told(tmp_path, NEVER), told(tmp_path, 0)
    assert len(alone[1]) > 300
    assert together == alone


def test_a_helper_that_is_gone_is_told(much: Path):
    with telling(much, 0, Findings()) as entries:
        next(entries)
        helper = helping()
        helper.kill()
        with pytest.raises(PolgraphError, match="load fewer files at a time"):
            list(entries)


def test_no_helper_outlives_the_reading(much: Path):
    with telling(much, 0, Findings()) as entries:
        next(entries)
        helper = helping()
        entries.close()
        assert not helper.is_running()


def test_what_the_slower_parser_goes_on_with_is_told_once():
    """A tab is read by the slower parser alone; the faster one has come that far by then."""
    items = [
        f"- {{id: party-{number}, name: Party {number}}}\n" for number in range(2_000)
    ]
    last = '- {id: last, name: "A\tB"}\n'
    pieces = ("parties:\n" + "".join(items[:1_500]), "".join(items[1_500:]) + last)

    def told_in(turns: Turns) -> list[Item]:
        findings = Findings()
        source = Source(lambda: iter(pieces), Position("f.yaml"), findings, turn=turns)
        found = [part for part in yaml_parts(source) if isinstance(part, Item)]
        assert findings.problems == []
        return found

    shares = [told_in(Turns(own)) for own in (SMALLER, LARGER)]
    assert [len(share) > 500 for share in shares] == [True, True]
    assert sorted(shares[0] + shares[1], key=lambda item: item.node.at) == told_in(
        Turns()
    )
