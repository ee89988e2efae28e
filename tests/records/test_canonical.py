import json

import pytest
from hypothesis import given
from pydantic import ValidationError

from polgraph.model.enums import NameKind
from polgraph.records import Citation, Record, Wording, canonical, parse_canonical
from tests.records.strategies import records


@given(records)
def test_a_record_comes_back_as_it_was(record: Record):
    again = parse_canonical(canonical(record))
    assert again == record
    assert canonical(again) == canonical(record)


@pytest.mark.parametrize("number", [True, 1, 1.0, 2**63 - 1, -0.0, 1e300])
def test_a_number_keeps_its_type(number: float):
    record = Record("Relation", "r", "d", {"amount": number})
    again = parse_canonical(canonical(record)).values["amount"]
    assert repr(again) == repr(number)


@given(records)
def test_a_line_is_one_line_of_json(record: Record):
    line = canonical(record)
    assert "\n" not in line
    assert isinstance(json.loads(line), dict)


def test_the_order_of_mappings_does_not_matter():
    left = Record(
        "Role", "r", "d", {"rank": 1, "side": "x"}, {"a": ("1",), "b": ("2",)}
    )
    right = Record(
        "Role", "r", "d", {"side": "x", "rank": 1}, {"b": ("2",), "a": ("1",)}
    )
    assert canonical(left) == canonical(right)


def test_what_is_not_given_is_not_written():
    assert (
        canonical(Record("Topic", "t", "d"))
        == '{"dataset":"d","id":"t","type":"Topic"}'
    )


def test_the_form_of_a_line():
    record = Record(
        "Official",
        "nidal",
        "news",
        {
            "name": (Wording("نضال", "ar"), Wording("Nidal", "en", NameKind.ALIAS)),
            "links": ({"url": "https://example.org/"},),
        },
        citations=(Citation("report", "قال", 0, 3, ("name",)),),
        embargo_until="2026-01-01T00:00:00Z",
    )
    assert canonical(record) == (
        '{"citations":[{"article":"report","end":3,"quote":"قال","start":0,'
        '"supports":["name"]}],"dataset":"news","embargo_until":"2026-01-01T00:00:00Z",'
        '"id":"nidal","type":"Official","values":'
        '{"links":[{"url":"https://example.org/"}],'
        '"name":[["نضال","ar","ORIGINAL"],["Nidal","en","ALIAS"]]}}'
    )


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 2**63])
def test_a_number_that_json_or_neo4j_does_not_know_is_refused(number: float):
    with pytest.raises(ValueError, match="JSON"):
        canonical(Record("Relation", "r", "d", {"amount": number}))


def test_another_form_is_refused():
    with pytest.raises(ValidationError):
        parse_canonical('{"type":"Role","id":1,"dataset":"d"}')
