"""Values of the schema's own scalars, in documents and in variables."""

import pytest
from graphql import (
    GraphQLError,
    OperationDefinitionNode,
    get_variable_values,
    parse,
    validate,
)

from polgraph.api.schema import public_schema


def refused(document: str) -> GraphQLError:
    (error,) = validate(public_schema().graphql, parse(document))
    return error


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ('party(id: "p") { officials(at: "2024-13") { totalCount } }', "no month 13"),
        ('party(id: "p") { name(language: "xx_!") }', "no language tag"),
        ('article(url: "ftp://a") { id }', "http or https"),
        ("party(id: 1) { officials(at: 2024) { totalCount } }", "string"),
    ],
)
def test_a_wrong_literal_is_told_with_its_place(field: str, message: str) -> None:
    error = refused("{\n" + field + "\n}")
    assert message in error.message
    assert error.locations is not None
    assert [place.line for place in error.locations] == [2]


def test_a_wrong_variable_is_told_by_its_name() -> None:
    text = 'query ($at: PartialDate) { party(id: "p") { officials(at: $at) { totalCount } } }'
    (definition,) = parse(text).definitions
    assert isinstance(definition, OperationDefinitionNode)
    errors = get_variable_values(
        public_schema().graphql,
        definition.variable_definitions or (),
        {"at": "2024-13"},
    )
    assert isinstance(errors, list)
    assert "'$at'" in errors[0].message
    assert "no month 13" in errors[0].message
