"""Merges: one entity out of two and back, whatever is loaded in between."""

import re
from collections.abc import Awaitable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.exporters import Format, export
from polgraph.schema import ensure
from polgraph.seeds import SeedError
from polgraph.seeds.deciding import merge, split
from polgraph.seeds.loading import Options, load
from tests.exporters.reading import contents
from tests.upsert.dump import dump

pytestmark = pytest.mark.engine

ONE = """\
dataset: one
datasets: [{ id: one, title: One, sources: optional }]
language: en
officials:
  - { id: omar, name: Omar, gender: male, identifiers: [{ scheme: x, value: "1" }] }
  - { id: lina, name: Lina }
bodies: [{ id: council, name: Council }]
roles: [{ id: omar-member, official: omar, organization: council, title: Member }]
meetings:
  - id: first
    name: First
    speakers:
      - { official: omar, statements: [{ kind: reported, text: Water }] }
      - { official: lina, statements: [{ kind: reported, text: Land }] }
"""
TWO = """\
dataset: two
datasets: [{ id: two, title: Two, sources: optional }]
officials:
  - { id: umar, name: Umar, birth_date: 1970, description: Mayor, gender: m }
  - { id: omer, name: Omer }
parties: [{ id: party, name: Party }]
roles: [{ id: umar-head, official: umar, organization: party, title: Head }]
relations: [{ kind: family, from: umar, to: lina }]
participations:
  - { meeting: first, participant: umar, role: speaker, position: 3 }
  - { meeting: first, participant: omer, role: speaker, position: 4 }
"""
WHO, WHY = "Editor 1", "the same person in both reports"


async def loaded(graph: Graph, folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    await load(graph, [folder / f"{name}.yaml" for name in files])


@pytest.fixture
async def both(graph: Graph, tmp_path: Path) -> Graph:
    await loaded(graph, tmp_path, one=ONE, two=TWO)
    return graph


async def exported(graph: Graph, folder: Path) -> dict[str, bytes]:
    await export(graph, Format.YAML, folder / "export")
    return contents(folder / "export")


async def dumped(graph: Graph) -> list[str]:
    """The graph without the instants at which it changed."""
    instants = r'"(updatedAt|loadedAt|derivedAt)": "[^"]*",? ?'
    return sorted(re.sub(instants, "", line) for line in await dump(graph))


async def rebuilt(graph: Graph, folder: Path) -> list[str]:
    """The graph after everything was exported, removed and loaded again."""
    before = await exported(graph, folder)
    await graph.execute("MATCH (n) DETACH DELETE n")
    await ensure(graph)
    await load(graph, [folder / "export"])
    assert await exported(graph, folder) == before
    return await dumped(graph)


async def column(graph: Graph, cypher: str) -> list[object]:
    return [row[0] for row in await graph.read(cypher)]


async def test_two_become_one_with_what_is_said_of_both(both: Graph):
    decided = await merge(both, "umar", "omar", WHY, WHO)
    assert decided.report.total_removed == 2  # an official, and a part in a meeting
    ((node,),) = await both.read("MATCH (n:Official {id: 'omar'}) RETURN properties(n)")
    assert isinstance(node, dict)
    assert node["name"] == "Omar"
    assert node["nameTexts"] == ["Omar", "Umar"]
    assert node["gender"] == "male"  # the data set whose id sorts first is heard
    assert node["birthDate"] == "1970"
    assert node["datasets"] == ["one", "two"]
    roles = "MATCH (:Official {id: 'omar'})<-[:HELD_BY]-(r) RETURN r.id ORDER BY r.id"
    assert await column(both, roles) == ["omar-member", "umar-head"]
    assert await column(both, "MATCH (n {id: 'umar'}) RETURN 1") == []


async def test_two_parts_of_one_person_in_a_meeting_are_one(both: Graph):
    parts = """MATCH (:Official {id: 'omar'})<-[:BY]-(p:Participation)
               RETURN size(p.datasets)"""
    assert await column(both, parts) == [1]
    await merge(both, "umar", "omar", WHY, WHO)
    assert await column(both, parts) == [2]


async def test_a_split_restores_the_export_byte_for_byte(both: Graph, tmp_path: Path):
    export_before, graph_before = await exported(both, tmp_path), await dumped(both)
    await merge(both, "umar", "omar", WHY, WHO)
    assert await exported(both, tmp_path) != export_before
    await split(both, "umar")
    assert await exported(both, tmp_path) == export_before
    assert await dumped(both) == graph_before


async def test_a_decision_survives_a_rebuild(both: Graph, tmp_path: Path):
    await merge(both, "umar", "omar", WHY, WHO)
    before = await dumped(both)
    assert await rebuilt(both, tmp_path) == before
    decided = (await exported(both, tmp_path))["one/merges.yaml"].decode()
    assert decided == (
        "dataset: one\n\nmerges:\n  - from: umar\n    into: omar\n"
        f"    reason: {WHY}\n    author: {WHO}\n"
    )


async def test_a_chain_leads_to_its_end_in_any_order(both: Graph, tmp_path: Path):
    await merge(both, "omer", "umar", WHY, WHO)
    await merge(both, "umar", "omar", WHY, WHO)
    before = undecided(await dumped(both))
    for id_ in ("umar", "omer"):
        await split(both, id_)
    await merge(both, "umar", "omar", WHY, WHO)
    await merge(both, "omer", "umar", WHY, WHO)
    left = "MATCH (m:Merge) RETURN m.left"
    assert await column(both, left) == ["omar", "omar"]
    names = "MATCH (n:Official {id: 'omar'}) RETURN n.nameTexts"
    assert await column(both, names) == [["Omar", "Omer", "Umar"]]
    assert undecided(await dumped(both)) == before
    assert undecided(await rebuilt(both, tmp_path)) == before


def undecided(lines: list[str]) -> list[str]:
    """A dump without the decisions, which say in which order they were made."""
    return [line for line in lines if '["Merge"]' not in line]


async def test_merging_again_changes_nothing(both: Graph):
    await merge(both, "umar", "omar", WHY, WHO)
    before = await dump(both)
    decided = await merge(both, "umar", "omar", "another reason", "Editor 2")
    assert decided.report.total_added + decided.report.total_changed == 0
    assert await dump(both) == before


@pytest.mark.parametrize(
    ("id_", "into", "told"),
    [
        ("umar", "umar", "circle"),
        ("umar", "party", "only things of one kind can be merged"),
        ("umar", "nobody", "the graph has no entity nobody"),
        ("nobody", "umar", "the graph has no entity nobody"),
        ("umar-head", "omar-member", "only entities"),
        ("one", "two", "only entities"),
        ("umar", "No Id", "is no id"),
    ],
)
async def test_what_cannot_be_one_is_refused(
    both: Graph, id_: str, into: str, told: str
):
    before = await dump(both)
    with pytest.raises(InputError, match=told):
        await merge(both, id_, into, WHY, WHO)
    assert await dump(both) == before


async def test_a_circle_and_a_second_survivor_are_refused(both: Graph):
    await merge(both, "umar", "omar", WHY, WHO)
    with pytest.raises(InputError, match="circle, omar into umar into omar"):
        await merge(both, "omar", "umar", WHY, WHO)
    with pytest.raises(InputError, match="umar is merged into omar already"):
        await merge(both, "umar", "lina", WHY, WHO)
    with pytest.raises(InputError, match="lina is not merged"):
        await split(both, "lina")


async def test_what_is_loaded_later_of_the_old_id_goes_to_what_is_left(
    both: Graph, tmp_path: Path
):
    await merge(both, "umar", "omar", WHY, WHO)
    later = """\
dataset: three
datasets: [{ id: three, title: Three, sources: optional }]
officials: [{ id: umar, name: Oumar }]
roles: [{ id: umar-mayor, official: umar, organization: council, title: Mayor }]
"""
    await loaded(both, tmp_path, later=later)
    names = "MATCH (n:Official {id: 'omar'}) RETURN n.nameTexts"
    assert await column(both, names) == [["Omar", "Oumar", "Umar"]]
    assert await rebuilt(both, tmp_path) == await dumped(both)
    await split(both, "umar")
    role = "MATCH (:Role {id: 'umar-mayor'})-[:HELD_BY]->(o) RETURN o.id"
    assert await column(both, role) == ["umar"]


async def test_seeds_may_go_on_saying_the_old_id_alone(graph: Graph, tmp_path: Path):
    told = TWO.replace("umar, name: Umar", "umar-2, name: Umar")
    decided = f"merges: [{{ from: umar, into: umar-2, reason: {WHY}, author: {WHO} }}]"
    await loaded(graph, tmp_path, one=ONE, two=f"{told}{decided}\n")
    role = "MATCH (:Role {id: 'umar-head'})-[:HELD_BY]->(o) RETURN o.id"
    assert await column(graph, role) == ["umar-2"]
    before = await dumped(graph)
    assert await rebuilt(graph, tmp_path) == before


async def test_a_dry_run_of_a_decision_writes_nothing(both: Graph, tmp_path: Path):
    text = f"dataset: two\nmerges: [{{ from: umar, into: omar, reason: {WHY}, author: {WHO} }}]\n"
    (tmp_path / "decided.yaml").write_text(text)
    before = await dump(both)
    planned = await load(both, [tmp_path / "decided.yaml"], Options(dry_run=True))
    assert await dump(both) == before
    assert await load(both, [tmp_path / "decided.yaml"]) == planned


async def test_a_decision_about_nothing_is_refused(both: Graph, tmp_path: Path):
    text = f"dataset: two\nmerges: [{{ from: umar, into: gone, reason: {WHY}, author: {WHO} }}]\n"
    (tmp_path / "decided.yaml").write_text(text)
    with pytest.raises(SeedError, match="`gone` is neither in these files nor in"):
        await load(both, [tmp_path / "decided.yaml"])


async def test_pruning_takes_back_decisions_that_the_files_no_longer_make(
    both: Graph, tmp_path: Path
):
    before = await dumped(both)
    await merge(both, "umar", "omar", WHY, WHO)
    (tmp_path / "one.yaml").write_text(ONE)
    await load(both, [tmp_path / "one.yaml"], Options(prune=True))
    assert await dumped(both) == before


@pytest.mark.parametrize("seed", range(2))
async def test_any_history_leads_to_the_graph_of_its_export(
    both: Graph, tmp_path: Path, seed: int
):
    random = Random(seed)  # noqa: S311 - choices, not secrets
    people = ("omar", "umar", "omer", "lina")
    for _ in range(4):
        one, other = random.sample(people, 2)
        match random.randrange(4):
            case 0 | 1:
                await _tried(merge(both, one, other, WHY, WHO))
            case 2:
                await _tried(split(both, one))
            case _:
                text, prune = random.choice((ONE, TWO)), random.random() < 0.3
                changed = text.replace("name: O", f"name: O{random.randrange(3)}")
                (tmp_path / "again.yaml").write_text(changed)
                options = Options(prune=prune, most=random.choice((1, 10_000)))
                await _tried(load(both, [tmp_path / "again.yaml"], options))
    before = await dumped(both)
    assert await rebuilt(both, tmp_path) == before


async def _tried(doing: Awaitable[object]) -> None:
    with suppress(InputError):
        await doing
