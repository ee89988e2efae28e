"""Variables are coerced as graphql-core coerces them."""

from collections.abc import Mapping

import pytest
from graphql import OperationDefinitionNode, get_variable_values, parse
from graphql.execution.values import VariableValues
from hypothesis import given
from hypothesis import strategies as st

from polgraph.api.schema import public_schema
from polgraph.api.variables import coerced, simple_variables

_SCHEMA = public_schema().graphql
_TYPES = (
    *("ID", "ID!", "Int", "Int!", "Float", "String", "Boolean!", "Language"),
    *("PartialDate", "OrderDirection!", "MeetingKind", "[ID!]", "OfficialWhere"),
)
_DEFAULTS = {
    "Int": "20", "ID": '"amman"', "String": "null", "OrderDirection!": "ASC",
    "PartialDate": '"2024-03"', "Boolean!": "true", "Language": '"ar"',
}  # fmt: skip
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "amman", "ASC", "2024-03", "2024-13", "ar-JO", "BRANCH", "7"]),
    st.lists(st.sampled_from(["amman", 1]), max_size=2),
    st.fixed_dictionaries({"gender": st.fixed_dictionaries({"eq": st.text()})}),
)


@given(
    types=st.lists(st.sampled_from(_TYPES), max_size=4),
    values=st.dictionaries(st.sampled_from("abcdx"), _VALUES),
    defaulted=st.booleans(),
)
def test_values_are_those_of_graphql_core(
    types: list[str], values: Mapping[str, object], *, defaulted: bool
):
    definition = _operation(types, defaulted=defaulted)
    expected = get_variable_values(
        _SCHEMA, definition.variable_definitions or (), dict(values)
    )
    found = coerced(simple_variables(_SCHEMA, definition), values)
    if found is not None:
        assert isinstance(expected, VariableValues)
        assert found == expected.coerced
        assert list(found) == list(expected.coerced)


@pytest.mark.parametrize("types", [["ID!", "Int"], ["PartialDate", "Boolean!"], []])
def test_simple_ones_take_the_short_way(types: list[str]):
    definition = _operation(types, defaulted=False)
    values = {"a": "2024", "b": True} if "PartialDate" in types else {"a": "x", "b": 1}
    assert coerced(simple_variables(_SCHEMA, definition), values) is not None


def _operation(types: list[str], *, defaulted: bool) -> OperationDefinitionNode:
    declared = ", ".join(
        f"${name}: {type_}"
        + (f" = {_DEFAULTS[type_]}" if defaulted and type_ in _DEFAULTS else "")
        for name, type_ in zip("abcd", types, strict=False)
    )
    head = f"query ({declared})" if declared else "query"
    definition = parse(f"{head} {{ __typename }}").definitions[0]
    assert isinstance(definition, OperationDefinitionNode)
    return definition
