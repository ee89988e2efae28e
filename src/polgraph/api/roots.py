"""The root fields of `Query`."""

from collections.abc import Iterator

from polgraph.api.declaring import Input, Namespace, Output
from polgraph.api.types import AT, FIRST, PAGING, narrowing
from polgraph.model import MODEL
from polgraph.model.searching import SEARCH

_ID = Input("id", "ID!")
_TYPES = Input("types", "[EntityType!]")


def declare_query(namespace: Namespace) -> type:
    """Declare `Query`."""
    datasets = Output("datasets", "[Dataset!]!", arguments=(FIRST,))
    roots = (*_single(), *_lists(), *_finding(), *_connecting(), datasets)
    return namespace.object_type("Query", "", roots)


def _single() -> Iterator[Output]:
    yield Output("node", "Node", arguments=(_ID,))
    yield Output(
        "nodes",
        "[Node]!",
        "In the order asked, null where there is none; 100 at most.",
        (Input("ids", "[ID!]!"),),
    )
    for item in MODEL.objects:
        if item.singular:
            yield Output(item.singular, item.name, arguments=(_ID,))
    yield Output("organization", "Organization", arguments=(_ID,))
    yield Output(
        "article",
        "Article",
        "By exactly one of id and url.",
        (Input("id", "ID"), Input("url", "URL")),
    )


def _lists() -> Iterator[Output]:
    for item in MODEL.objects:
        if item.plural:
            yield _all(item.plural, item.name)
    yield _all("organizations", "Organization")


def _finding() -> Iterator[Output]:
    yield Output(
        "search",
        f"{SEARCH.name}Connection!",
        "Full text over names, spellings, headlines, article text and statements, in any script.",
        (
            Input("query", "String!"),
            _TYPES,
            Input("first", "Int"),
            Input("after", "String"),
        ),
    )
    yield Output(
        "suggest",
        f"[{SEARCH.name}Edge!]!",
        "Names that begin with, or sound like, what has been typed so far; from two characters.",
        (Input("text", "String!"), _TYPES, Input("first", "Int", default=8)),
    )


def _connecting() -> Iterator[Output]:
    yield Output(
        "paths",
        "[Path!]!",
        "How two entities are connected: shortest first; hubs that join everybody (a country, a capital) weigh less.",
        (
            Input("from", "ID!"),
            Input("to", "ID!"),
            Input("maxHops", "Int", default=4),
            AT,
            Input("first", "Int", default=3),
        ),
    )
    yield Output(
        "network",
        "Network!",
        "What lies around some entities, heaviest links first, for drawing.",
        (
            Input("around", "[ID!]!"),
            Input("hops", "Int", default=1),
            _TYPES,
            AT,
            Input("first", "Int", default=100),
        ),
    )


def _all(name: str, target: str) -> Output:
    narrowed = narrowing(target, where=True, orders=True)
    return Output(name, f"{target}Connection!", arguments=(*narrowed, *PAGING))
