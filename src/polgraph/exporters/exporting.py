"""The graph into a folder, in one format: whole, or not at all."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.clock import this_instant
from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.exporters.folder import new_folder
from polgraph.exporters.formats import FORMATS, Format
from polgraph.exporters.public import Public
from polgraph.exporters.report import Export, Tally
from polgraph.exporters.things import Thing, asserted, hidden, served, state

_ATTEMPTS = 3
_DATASET = "RETURN EXISTS { MATCH (d:Node {id: $id}) WHERE d:Dataset }"


def _say_nothing(_message: str) -> None:
    return


async def export(
    graph: Graph,
    format_: Format,
    folder: Path,
    *,
    dataset: str | None = None,
    embargoed: bool = True,
    announce: Callable[[str], None] = _say_nothing,
) -> Export:
    """Write what the graph holds, embargoed facts included where a format can say so.

    Args:
        graph: read in pages; a load that commits meanwhile makes the export begin anew.
        format_: how to write it.
        folder: absent, empty, or an earlier export, which is replaced.
        dataset: only what this data set asserts.
        embargoed: whether what is under embargo is written where a format can say so.
        announce: told what is being done.

    Raises:
        InputError: no such data set, the folder holds something else, or loads never
            left time for a whole export.
    """
    await _refuse_unknown(graph, dataset)
    for _ in range(_ATTEMPTS):
        try:
            asked = _Asked(format_, folder, dataset, embargoed)
            return await _attempt(graph, asked, announce)
        except _ChangedError:
            announce("The graph was loaded into meanwhile; exporting again")
    message = "the graph is being loaded into all the time; export again later"
    raise InputError(message)


class _ChangedError(Exception):
    """What was read first and last are not of the same graph."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be exported, how, and to where."""

    format: Format
    folder: Path
    dataset: str | None
    embargoed: bool


async def _attempt(
    graph: Graph, asked: _Asked, announce: Callable[[str], None]
) -> Export:
    before = await state(graph)
    now = this_instant()
    tally = Tally()
    means = FORMATS[asked.format]
    stream = asserted if means.asserted else served
    with new_folder(asked.folder, asked.format.value) as place:
        public = Public(now, await hidden(graph, now))
        cut = means.asserted and not asked.embargoed
        writer = means.writer(place, public)
        async for things in stream(graph, asked.dataset):
            batch = _openly(public, things) if cut else things
            tally.add(batch, now)
            await asyncio.to_thread(writer.add, batch)
            announce(f"{sum(tally.by_section.values()):,} records written")
        lost = dict(public.lost if cut else {}) | dict(writer.finish())
        if await state(graph) != before:
            raise _ChangedError
    left = tally.embargoed[None]
    return Export(asked.format.value, asked.folder, tally.records, left, lost)


def _openly(public: Public, things: Sequence[Thing]) -> list[Thing]:
    said = (public.records_of(thing) for thing in things)
    return [thing for thing in said if thing is not None]


async def _refuse_unknown(graph: Graph, dataset: str | None) -> None:
    if dataset is not None and await graph.read(_DATASET, {"id": dataset}) != [[True]]:
        message = f"the graph has no data set {dataset}; `datasets {{ id }}` lists them"
        raise InputError(message)
