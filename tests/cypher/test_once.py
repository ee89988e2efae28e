"""What no row changes is worked out before all rows."""

from polgraph.cypher import render
from polgraph.cypher.build import count, equal, returns
from polgraph.cypher.once import once
from polgraph.cypher.tree import (
    Expression,
    Literal,
    Match,
    NodePattern,
    Once,
    Parameter,
    Pattern,
    Property,
    Statement,
    Variable,
)

NODE, OTHER = Variable("n"), Variable("o")
HOW_MANY = count(Statement((Match(Pattern(NodePattern(OTHER))), returns(Literal(1)))))


def matched(condition: Expression) -> Match:
    return Match(Pattern(NodePattern(NODE)), condition)


def text(statement: Statement) -> str:
    return render(once(statement, "value")).text


def test_a_value_is_bound_once_however_often_it_stands_there():
    size = Property(NODE, "size")
    statement = Statement(
        (
            matched(equal(size, Once(HOW_MANY))),
            returns(count(Statement((matched(equal(size, Once(HOW_MANY))),)))),
        )
    )
    written = text(statement)
    assert written.startswith(
        "WITH COUNT { MATCH (o) RETURN 1 } AS once0 UNWIND COLLECT"
    )
    assert written.count("once0") == 3
    assert written.endswith("} AS value RETURN value")


def test_a_statement_of_one_clause_stays_what_it_is():
    statement = Statement((returns(Once(HOW_MANY), "value"),))
    assert text(statement) == (
        "WITH COUNT { MATCH (o) RETURN 1 } AS once0 RETURN once0 AS value"
    )


def test_a_statement_without_one_is_left_alone():
    statement = Statement((returns(Parameter("source"), "value"),))
    assert once(statement, "value") is statement
