"""A statement for many is the one for each, with values that come from a row."""

import pytest

from polgraph.cypher import render
from polgraph.cypher.build import equal, returns
from polgraph.cypher.shared import shared
from polgraph.cypher.tree import (
    Call,
    Clause,
    Match,
    NodePattern,
    Parameter,
    Pattern,
    Projection,
    Property,
    Statement,
    Variable,
)

NODE = Variable("n")
ID, NOW, SIZE, ROWS = "id", "now", "size", "rows"


def found(source: str) -> Match:
    pattern = Pattern(NodePattern(NODE, "Node", (("id", Parameter(source)),)))
    return Match(pattern, equal(Property(NODE, "since"), Parameter(NOW)))


def text(*clauses: Clause) -> str:
    together = shared(Statement(clauses), ROWS, lambda source: source != NOW)
    assert together is not None
    return render(together.statement).text


def test_what_differs_comes_from_the_row_and_the_rest_stays_a_parameter():
    together = shared(
        Statement((found(ID), returns(Property(NODE, "name"), "value"))),
        ROWS,
        lambda source: source == ID,
    )
    assert together is not None
    assert together.differing == (ID,)
    rendered = render(together.statement)
    assert rendered.text == (
        "UNWIND $p0 AS each CALL (each) { MATCH (n:Node {id: each[1]})"
        " WHERE n.since = $p1 RETURN n.name AS value }"
        " RETURN each[0] AS place, value"
    )
    assert rendered.parameters == (("p0", ROWS), ("p1", NOW))


def test_limits_are_the_same_for_all_wherever_else_they_stand():
    ordered = Projection("WITH", ((NODE, None),), limit=Parameter(SIZE))
    beyond = Match(
        Pattern(NodePattern(NODE)), equal(Property(NODE, "s"), Parameter(SIZE))
    )
    written = text(found(ID), ordered, beyond, returns(NODE))
    assert "LIMIT $p2" in written
    assert "n.s = $p2" in written


def test_subqueries_that_see_no_variables_see_the_row():
    inner = Statement((found(ID), returns(NODE)))
    assert "CALL (each) { MATCH (n:Node {id: each[1]})" in text(
        Call((), (inner,)), returns(NODE)
    ).removeprefix("UNWIND $p0 AS each CALL (each) { ")


def test_where_nothing_differs_there_is_nothing_to_share():
    alike = Statement((found(NOW), returns(NODE)))
    assert shared(alike, ROWS, lambda source: source != NOW) is None


def test_a_statement_without_a_named_column_is_refused():
    nameless = Statement((found(ID), returns(Property(NODE, "name"))))
    with pytest.raises(ValueError, match="one column"):
        shared(nameless, ROWS, lambda source: source == ID)
