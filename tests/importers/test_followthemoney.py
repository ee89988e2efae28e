"""FollowTheMoney streams: entities of any schema, and the edges between them."""

import pytest

from polgraph.importers import Imported
from polgraph.importers.followthemoney.schemata import schemata
from polgraph.model.enums import NameKind
from polgraph.records import Record, Wording
from tests.importers.reading import imported, name_of, named, of, texts


@pytest.fixture(scope="module")
def stream() -> Imported:
    return imported("followthemoney", "stream.ftm.json", dataset="money")


def related(made: Imported, kind: str) -> list[Record]:
    return [each for each in of(made, "Relation") if each.values["kind"] == kind]


def test_a_person_keeps_names_ids_and_the_most_precise_date(stream: Imported):
    person = named(stream, "Official 1")
    assert person.id == "money-entity-p1"
    assert person.values["name"] == (
        Wording("Official 1"),
        Wording("Official One", None, NameKind.ALIAS),
        Wording("مسؤول ١", None, NameKind.ALIAS),
    )
    assert person.values["identifiers"] == (
        {"scheme": "followthemoney", "value": "p1"},
        {"scheme": "wikidataId", "value": "Q1"},
        {"scheme": "passport", "value": "X1"},
    )
    assert (person.values["birthDate"], person.values["gender"]) == (
        "1950-02-03",
        "female",
    )


def test_an_entity_on_several_lines_is_one_of_its_most_telling_schema(stream: Imported):
    (person,) = [
        each for each in of(stream, "Official") if name_of(each) == "Official 2"
    ]
    assert person.type == "Official"
    assert stream.tally.repeats["Person"] == 1


def test_things_become_what_their_schema_says(stream: Imported):
    types = {name_of(each): each.type for each in stream.records}
    assert types["Party 1"] == "Party"
    assert named(stream, "Company 1").values["kind"] == "COMPANY"
    assert types["Street 1, City 1"] == "Place"
    assert types["Vessel 1"] == "Topic"
    assert named(stream, "Video 1").values["url"] == "https://example.org/v"


def test_an_organization_is_based_at_its_address_and_a_person_is_not(stream: Imported):
    address = named(stream, "Street 1, City 1").id
    assert named(stream, "Party 1").links["headquarters"] == (address,)
    assert stream.tally.dropped["Person.addressEntity"] == 1


def test_payments_ownership_and_family_are_relations(stream: Imported):
    (payment,) = related(stream, "PAYMENT")
    assert payment.links["from"] == (named(stream, "Company 1").id,)
    assert (payment.values["amount"], payment.values["currency"]) == (100000.5, "EUR")
    assert (payment.values["since"], payment.values["until"]) == ("2011-12-29",) * 2
    assert texts(payment.values["title"]) == ["donation"]
    owners = {each.links["from"][0] for each in related(stream, "OWNERSHIP")}
    assert owners == {"money-entity-p1", "money-entity-p2"}
    (family,) = related(stream, "FAMILY")
    assert texts(family.values["title"]) == ["sister"]


def test_a_person_in_an_organization_or_a_position_has_a_role(stream: Imported):
    roles = {texts(role.values["title"])[0]: role for role in of(stream, "Role")}
    assert roles.keys() == {"treasurer", "Member of Body 1"}
    assert roles["treasurer"].links["organization"] == (named(stream, "Party 1").id,)
    assert roles["Member of Body 1"].values["until"] == "2015"


def test_an_organization_in_an_organization_is_a_relation(stream: Imported):
    (membership,) = related(stream, "OTHER")
    assert membership.links["from"] == (named(stream, "Company 1").id,)


def test_what_nobody_describes_knows_or_keeps_is_told(stream: Imported):
    assert [name_of(stub) for stub in stream.stubs] == ["p9"]
    assert stream.tally.noted["unknown schema"] == 1
    dropped = stream.tally.dropped
    assert dropped["Sanction"] == dropped["Starship"] == 1
    assert dropped["entities removed by the stream"] == 1
    assert dropped["Payment.without payer or beneficiary"] == 1
    assert dropped["Person.country"] == 1


def test_every_schema_that_links_has_two_ends():
    known = schemata()
    for schema in known.values():
        assert all(end in schema.properties for end in schema.edge or ())
        assert schema.kin <= known.keys()
