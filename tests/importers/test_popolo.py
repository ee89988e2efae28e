"""Popolo files: what each sort of thing becomes, and what an import survives."""

from pathlib import Path

import pytest

from polgraph.importers import Imported, read_import
from polgraph.model.enums import NameKind
from polgraph.records import Wording
from tests.importers.reading import imported, name_of, named, of, texts, written


@pytest.fixture(scope="module")
def country() -> Imported:
    return imported("popolo", "country.json", dataset="country")


def test_a_person_keeps_names_ids_and_addresses(country: Imported):
    (person,) = [each for each in of(country, "Official") if "image" in each.values]
    assert person.values["name"] == (
        Wording("Official 1"),
        Wording("مسؤول ١", "ar", NameKind.TRANSLITERATION),
        Wording("Official One", None, NameKind.FORMER),
        Wording("O1", None, NameKind.ALIAS),
    )
    assert person.values["identifiers"] == (
        {"scheme": "popolo", "value": "p/1"},
        {"scheme": "wikidata", "value": "Q1"},
        {"scheme": "unspecified", "value": "77"},
        {"scheme": "twitter", "value": "official1"},
    )
    assert person.values["links"] == (
        {"url": "https://example.org/1", "title": "home"},
        {"url": "https://example.org/source", "title": "source"},
        {"url": "https://example.org/fb/1", "title": "facebook"},
    )
    assert person.values["gender"] == "female"
    assert person.values["birthDate"] == "1961"
    assert person.values["image"] == "https://example.org/a%20picture.jpg"


def test_equal_names_with_different_ids_stay_two_people(country: Imported):
    twins = [each for each in of(country, "Official") if name_of(each) == "Official 1"]
    assert len({each.id for each in twins}) == 2


def test_bad_dates_are_told_and_cost_no_person(country: Imported):
    notes = [str(note) for note in country.tally.notes]
    assert any("birthDate `1`" in note and "persons 2" in note for note in notes)
    assert any("deathDate `1969`: it is before birthDate 1970-05" in n for n in notes)
    assert not {"birthDate", "deathDate"} & {*named(country, "Official 3").values}


def test_an_organization_given_twice_is_one_with_both_names(country: Imported):
    party = named(country, "PARTY 1")
    assert party.type == "Party"
    assert texts(party.values["name"]) == ["PARTY 1", "Party 1"]
    assert country.tally.repeats["organizations"] == 1


def test_equal_memberships_are_one_role(country: Imported):
    assert country.tally.read["memberships"] == 7
    assert country.tally.repeats["memberships"] == 1
    roles = of(country, "Role")
    assert len(roles) == 4
    (whole,) = [
        role for role in roles if "onBehalfOf" in role.links and "area" in role.links
    ]
    assert whole.values["since"] == "2013-06-01"
    assert whole.links["term"] == (named(country, "Period 1").id,)
    assert whole.links["area"] == (named(country, "Place 1").id,)


def test_a_post_gives_its_roles_title_organization_and_area(country: Imported):
    (chair,) = [
        r
        for r in of(country, "Role")
        if texts(r.values["title"]) == ["Chair of Body 2"]
    ]
    assert chair.links["organization"] == (named(country, "Body 2").id,)
    assert chair.links["area"] == (named(country, "Place 1").id,)
    assert not {"since", "until"} & {*chair.values}


def test_a_reference_to_nobody_is_a_stub_and_a_line(country: Imported):
    stubs = {name_of(stub): stub.type for stub in country.stubs}
    assert stubs == {"nobody": "Official", "party/none": "Party"}
    assert country.tally.noted["stub"] == 2


def test_periods_and_elections_are_events_and_sittings_meetings(country: Imported):
    kinds = {name_of(each): each.values["kind"] for each in of(country, "Event")}
    assert kinds == {"Period 1": "LEGISLATIVE_PERIOD", "Election 1": "ELECTION"}
    (sitting,) = of(country, "Meeting")
    assert sitting.links["term"] == (named(country, "Period 1").id,)
    assert sitting.links["place"] == (named(country, "Hall 1").id,)


def test_speeches_are_statements_in_order_and_their_speakers_take_part(
    country: Imported,
):
    said = {s.values["position"]: s for s in of(country, "Statement")}
    assert [texts(said[n].values["text"]) for n in (1, 2, 3)] == [
        ["First."],
        ["Second."],
        ["Applause."],
    ]
    assert "speaker" not in said[3].links
    assert said[3].values["kind"] == "NARRATION"
    parts = {
        (p.values["role"], p.values.get("position"))
        for p in of(country, "Participation")
    }
    assert parts == {("ATTENDEE", None), ("SPEAKER", 1), ("SPEAKER", 2)}


def test_what_has_no_place_is_counted_by_name(country: Imported):
    dropped = country.tally.dropped
    assert dropped["persons.family_name"] == 1
    assert dropped["persons.contact_details phone"] == 1
    assert dropped["motions"] == 1
    assert dropped["votes"] == 1
    assert dropped["speeches.without text"] == 1
    assert dropped["organizations.classification 'chess club'"] == 1
    assert dropped["memberships.without person or organization"] == 1


def test_an_organization_as_member_is_a_relation(country: Imported):
    (relation,) = of(country, "Relation")
    assert relation.links["from"] == (named(country, "PARTY 1").id,)


def test_the_address_of_the_files_is_the_data_sets(country: Imported):
    assert country.about == {"url": "https://example.org/parliament"}


def test_files_keep_their_ids_apart(tmp_path: Path):
    one = {"organizations": [{"id": "legislature", "name": "Body 1"}]}
    other = {"organizations": [{"id": "legislature", "name": "Body 2"}]}
    written(tmp_path, "one.json", one)
    written(tmp_path, "other.json", other)
    assert len(read_import("popolo", [tmp_path], "set").records) == 2


def test_files_named_after_what_they_list_are_one_set(tmp_path: Path):
    written(tmp_path, "persons.json", [{"id": "1", "name": "Official 1"}])
    written(
        tmp_path, "organizations.json", {"results": [{"id": "1", "name": "Body 1"}]}
    )
    written(tmp_path, "memberships.json", [{"person_id": "1", "organization_id": "1"}])
    made = read_import("popolo", [tmp_path], "set")
    assert made.stubs == ()
    (role,) = of(made, "Role")
    assert texts(role.values["title"]) == ["member"]


def test_one_thing_alone_with_what_it_embeds(tmp_path: Path):
    person = {
        "id": "1",
        "name": "Official 1",
        "memberships": [
            {
                "id": "700",
                "organization": {"id": "a", "name": "Body 1"},
                "post": {"id": "b", "label": "Head of Body 1"},
            }
        ],
    }
    made = read_import("popolo", [written(tmp_path, "person.json", person)], "set")
    (role,) = of(made, "Role")
    assert texts(role.values["title"]) == ["Head of Body 1"]
    assert role.links["organization"] == (named(made, "Body 1").id,)
    assert made.stubs == ()
