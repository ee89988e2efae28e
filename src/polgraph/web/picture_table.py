"""What the explorer draws, as a table (CSV): a row for each source of each link.

The last row says where the table comes from.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from polgraph.web.linked_data import Node
from polgraph.web.page_table import SOURCE, sources, written
from polgraph.web.picture import Picture

_HEAD = (
    *("path", "step", "from", "relation", "to", "since", "until", "weight"),
    *("sentence", "from_id", "to_id", *SOURCE),
)


def picture_table(picture: Picture, address: str) -> str:
    """Write the table, for a spreadsheet.

    Args:
        picture: with the sources of its links.
        address: of the picture, for the line that says where it comes from.
    """
    today = datetime.now(UTC).date().isoformat()
    origin = ("source", f"polgraph {address}", today)
    return written(_HEAD, [*_steps(picture), *_links(picture), origin])


def _steps(picture: Picture) -> Iterator[tuple[object, ...]]:
    for number, path in enumerate(picture.paths, start=1):
        match path:
            case {"steps": list(steps)}:
                for place, step in enumerate(steps, start=1):
                    yield from _rows((number, place), step, step["from"], step["to"])
            case _:
                continue


def _links(picture: Picture) -> Iterator[tuple[object, ...]]:
    for link in picture.links:
        yield from _rows((None, None), link.facts, link.source, link.target)


def _rows(
    place: tuple[int | None, int | None], facts: Node, source: Node, target: Node
) -> Iterator[tuple[object, ...]]:
    told = (
        *(source["name"], facts["relation"], target["name"]),
        *(facts.get("since"), facts.get("until"), facts.get("weight")),
        *(facts.get("sentence"), source["id"], target["id"]),
    )
    yield from ((*place, *told, *cited) for cited in sources(facts))
