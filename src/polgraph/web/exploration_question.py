"""The question to our own API that a picture of the explorer is drawn from.

One root field for each entity that is open, so that each has its own neighbours however
many another has; one for the paths and one for their ends; one for what is chosen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from polgraph.web.documents import PageDocument, completed
from polgraph.web.exploration import Exploration

_PATHS = 3


@dataclass(frozen=True)
class Question:
    """A document and its variables; it opens as it is in GraphiQL."""

    document: PageDocument
    variables: Mapping[str, object]


@dataclass(frozen=True)
class _Part:
    """A root field: the variables that it declares, with their values."""

    field: str
    declared: Mapping[str, tuple[str, object]]


def question(asked: Exploration, *, evidence: bool) -> Question:
    """Ask for what a picture shows.

    Args:
        asked: not blank.
        evidence: whether the sources of every link are asked for.
    """
    parts = list(_parts(asked, evidence=evidence))
    declared = {name: it for part in parts for name, it in part.declared.items()}
    head = ", ".join(f"${name}: {kind}" for name, (kind, _) in declared.items())
    fields = "\n".join(f"  {part.field}" for part in parts)
    document = PageDocument(
        completed(f"query Explore({head}) {{\n{fields}\n}}\n"), "explore.html"
    )
    return Question(document, {name: value for name, (_, value) in declared.items()})


def _parts(asked: Exploration, *, evidence: bool) -> Iterator[_Part]:
    common: dict[str, tuple[str, object]] = {
        "types": ("[EntityType!]", list(asked.kinds) or None),
        "evidence": ("Boolean!", evidence),
    }
    at: dict[str, tuple[str, object]] = {"at": ("PartialDate", asked.at or None)}
    for number, entity_id in enumerate(asked.around):
        around, first = f"around{number}", f"first{number}"
        arguments = f"around: [${around}], types: $types, at: $at, first: ${first}"
        own: dict[str, tuple[str, object]] = {
            around: ("ID!", entity_id),
            first: ("Int!", asked.first(entity_id)),
        }
        field = f"{around}: network({arguments}) {{ ...Neighbours }}"
        yield _Part(field, own | at | common)
    if asked.joins:
        ends: dict[str, tuple[str, object]] = {
            "from": ("ID!", asked.start),
            "to": ("ID!", asked.end),
        }
        yield _Part("ends: nodes(ids: [$from, $to]) { ...Drawn }", ends)
        arguments = f"from: $from, to: $to, at: $at, first: {_PATHS}"
        yield _Part(f"paths({arguments}) {{ ...Way }}", ends | at)
    if asked.chosen:
        chosen: dict[str, tuple[str, object]] = {
            "chosen": ("[ID!]!", list(asked.chosen))
        }
        yield _Part("chosen: nodes(ids: $chosen) { ...Chosen }", chosen)
