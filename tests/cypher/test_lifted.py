"""What Neo4j 5 refuses is written in words that it understands."""

import pytest

from polgraph.cypher import render
from polgraph.cypher.build import collect, listed, returns
from polgraph.cypher.lifted import lifted
from polgraph.cypher.tree import (
    Comprehension,
    Expression,
    Function,
    Match,
    NodePattern,
    Pattern,
    Projection,
    Property,
    Statement,
    Unwind,
    Variable,
)

NODE, OTHER = Variable("n"), Variable("o")
FOUND = Match(Pattern(NodePattern(NODE)))
ID = Property(NODE, "id")


def all_of(one: Expression) -> Expression:
    """`COLLECT { MATCH (o) WITH collect(…) AS all RETURN all }`."""
    gathered = Projection("WITH", ((Function("collect", (one,)), "all"),))
    match = Match(Pattern(NodePattern(OTHER)))
    return collect(Statement((match, gathered, returns(Variable("all")))))


def text(*clauses: Match | Projection | Unwind) -> str:
    return render(Statement(clauses)).text


def test_a_subquery_that_aggregates_stands_alone():
    written = text(FOUND, returns(listed((ID, all_of(OTHER)))))
    assert written == (
        "MATCH (n) WITH *, COLLECT { MATCH (o) WITH collect(o) AS all RETURN all }"
        " AS lifted0 RETURN [n.id, lifted0]"
    )


def test_each_level_has_its_own():
    inner = collect(Statement((FOUND, returns(listed((ID, all_of(OTHER)))))))
    written = text(returns(listed((ID, inner))))
    assert written.startswith("WITH COLLECT { MATCH (n) WITH *, COLLECT { MATCH (o)")
    assert written.endswith(
        "AS lifted0 RETURN [n.id, lifted0] } AS lifted1 RETURN [n.id, lifted1]"
    )


def test_a_list_to_be_unwound_is_bound_before():
    written = text(FOUND, Unwind(all_of(OTHER), OTHER), returns(OTHER))
    assert written.endswith("AS lifted0 UNWIND lifted0 AS o RETURN o")


@pytest.mark.parametrize(
    "expression",
    [
        all_of(OTHER),
        listed((ID, collect(Statement((FOUND, returns(ID)))))),
        Comprehension(OTHER, ID, listed((OTHER, all_of(OTHER)))),
    ],
    ids=["alone", "without aggregation", "by a variable of its own"],
)
def test_what_cannot_or_need_not_be_lifted_stays(expression: Expression):
    statement = Statement((FOUND, returns(expression)))
    assert lifted(statement) == statement
