"""The served schema beside the one that clients were promised, where that is at hand."""

from pathlib import Path

import pytest

from polgraph.api.promises import broken_promises
from polgraph.errors import InputError

PROMISED = Path(__file__).parents[3] / "shared" / "contract" / "schema.graphql"


@pytest.fixture(scope="module")
def promised() -> str:
    if not PROMISED.is_file():
        pytest.skip(f"the promised schema is not at {PROMISED}")
    return PROMISED.read_text("utf-8")


def test_every_promised_name_is_served_as_promised(promised: str) -> None:
    assert broken_promises(promised) == ()


def test_what_is_served_beside_a_promise_breaks_none() -> None:
    assert (
        broken_promises("type Query { node(id: ID!): Node } interface Node { id: ID! }")
        == ()
    )


@pytest.mark.parametrize(
    ("promised", "difference"),
    [
        ("type Query { weather: Int }", "Query.weather"),
        ("type Query { node(id: ID!): Node! } interface Node { id: ID! }",
         "Query.node: (id: ID!): Node, not (id: ID!): Node!"),
        ("type Query { node(id: ID! = 7): Node } interface Node { id: ID! }",
         "Query.node: (id: ID!): Node, not (id: ID! = 7): Node"),
        ("type Query { node(id: ID!): Node } type Node { id: ID! }",
         "Node: a GraphQLInterfaceType"),
        ("type Query { a: MeetingKind } enum MeetingKind { SITTING NAP }",
         "MeetingKind: without NAP"),
        ('type Query { a: MediaKind } "Of no kind." enum MediaKind { VIDEO }',
         "MediaKind: description"),
        ("type Query { a: Int } input HeldWhere @oneOf { at: Int }", "HeldWhere: @oneOf"),
        ("type Query { a: Dataset } interface Cited { b: Int }"
         " type Dataset implements Cited { b: Int }", "Dataset: does not implement Cited"),
    ],
)  # fmt: skip
def test_a_broken_promise_is_named(promised: str, difference: str) -> None:
    assert difference in broken_promises(promised)


def test_what_is_no_schema_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        broken_promises("no schema")
