"""What a load derives for what it touches is what a rebuild derives for everything."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from polgraph.database import Graph
from polgraph.records import Record
from polgraph.upsert.deriving import rebuild
from tests.upsert.dump import dump
from tests.upsert.news import news, of, thing, write

pytestmark = pytest.mark.engine

BOTH = frozenset({"news", "echo"})
INSTANTS = tuple(f"2026-01-{day:02d}T00:00:00Z" for day in range(1, 29))
DATES = ("2023", "2024-01", "2024-02-03", "2025-06-07")
DATED = {
    "Article": "publishedAt",
    "Meeting": "date",
    "Official": "deathDate",
    "Party": "dissolvedOn",
    "Role": "until",
    "Statement": "date",
}


def everything() -> tuple[Record, ...]:
    """The news, a second meeting and a second report that share its people."""
    another = (
        thing("Article", "second", {"publishedAt": "2024-03"}, media=("video",)),
        thing("Meeting", "next", {"date": "2024-03"}, organizers=("erada",)),
        thing("Media", "film", {"kind": "VIDEO"}, shows=("next", "nidal")),
        thing(
            "Participation",
            "yusr-speaks",
            {"role": "SPEAKER", "position": 1},
            participant="yusr",
            meeting="next",
        ),
        thing(
            "Statement",
            "answer",
            {"kind": "REPORTED", "position": 1},
            speaker="yusr",
            meeting="next",
            roles=("secretary",),
            topics=("work",),
        ),
        thing("Role", "member", official="yusr", organization="erada"),
    )
    echo = of(
        "echo",
        thing("Dataset", "echo", {"title": "Echo", "textPublic": True}),
        *(record for record in news() if record.type in {"Article", "Meeting", "Role"}),
    )
    return (*news(), *another, *echo)


@pytest.mark.parametrize("seed", range(2))
async def test_loads_derive_what_a_rebuild_derives(graph: Graph, seed: int):
    chance = Random(seed)  # noqa: S311 - nothing secret is drawn
    for instant in sorted(chance.sample(INSTANTS, 4)):
        await write(graph, changed(chance), instant, BOTH)
        derived = await dump(graph)
        async with graph.transaction() as transaction:
            await rebuild(transaction, instant)
        assert await dump(graph) == derived


def changed(chance: Random) -> Sequence[Record]:
    """Some of everything, with other dates, embargoes and sources here and there."""
    kept = [record for record in everything() if chance.random() < 0.85]
    ids = {record.id for record in kept} | {record.dataset for record in kept}
    ids |= {record.id for record in everything() if needed(record)}
    whole = [record for record in everything() if record.id in ids]
    return [
        varied(linked(record, ids), chance) for record in whole if stands(record, ids)
    ]


def needed(record: Record) -> bool:
    """What others cannot do without."""
    return record.type not in {"Participation", "Statement", "Role", "Media", "Topic"}


def stands(record: Record, ids: set[str]) -> bool:
    single = ("official", "organization", "meeting", "participant", "speaker")
    return all(ids.issuperset(record.links.get(name, ())) for name in single)


def linked(record: Record, ids: set[str]) -> Record:
    links = {
        name: tuple(e for e in ends if e in ids) for name, ends in record.links.items()
    }
    return replace(record, links={name: ends for name, ends in links.items() if ends})


def varied(record: Record, chance: Random) -> Record:
    if record.type in DATED and chance.random() < 0.4:
        date = chance.choice(DATES)
        record = replace(record, values={**record.values, DATED[record.type]: date})
    if record.type != "Dataset" and chance.random() < 0.2:
        record = replace(record, embargo_until=chance.choice(INSTANTS))
    if record.citations and chance.random() < 0.2:
        cited = replace(record.citations[0], article="second", quote=None)
        until = chance.choice((None, *INSTANTS))
        record = replace(record, citations=(replace(cited, embargo_until=until),))
    return record
