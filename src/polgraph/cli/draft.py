"""`polgraph draft`: an article's text to a seed file of proposals."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from polgraph import library
from polgraph.cli.terminal import announce, say
from polgraph.drafting import Draft, Proposals
from polgraph.drafting.proposals import (
    Media,
    Organization,
    Person,
    Place,
    Role,
    Statement,
    Turn,
    parts,
)
from polgraph.model.enums import StatementKind

_NEXT = (
    "next: settle what `# ?` asks in {seed}, add English and topics, then"
    " `polgraph check {seed}`"
)


def draft(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE.txt", show_default=False)],
    *,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="SEED.yaml", help="The file to write."),
    ],
    url: Annotated[
        str | None, typer.Option(help="Where the article was published.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="When: a year, a month or a day.")
    ] = None,
) -> None:
    """Propose a seed file from the text of an Arabic news article."""
    made = library.draft(
        article, output, url=url, published=published, announce=announce
    )
    say(f"{made.seed}: {', '.join(_counts(made))}")
    say(_NEXT.format(seed=made.seed))


def _counts(made: Draft) -> Iterator[str]:
    found = made.proposals
    for kind, one, many in (
        (Person, "person", "people"),
        (Role, "role", "roles"),
        (Organization, "organization", "organizations"),
        (Place, "place", "places"),
        (Media, "media item", "media items"),
        (Turn, "turn", "turns"),
    ):
        yield _counted(len({*parts(found, kind)}), one, many)
    said = {s for s in parts(found, Statement) if s.kind is not StatementKind.NARRATION}
    yield _counted(len(said), "statement", "statements")
    yield _told(found)
    yield _counted(made.alike, "entity of the graph", "entities of the graph")
    yield _counted(made.doubts, "doubt", "doubts")


def _told(found: Proposals) -> str:
    return _counted(len(found.narration), "sentence told", "sentences told")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
