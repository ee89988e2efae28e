"""The files of congress-legislators: people, terms, committees, seats."""

import pytest

from polgraph.importers import Imported, read_import
from polgraph.model.enums import NameKind
from polgraph.records import Record, Wording
from tests.importers.reading import FILES, name_of, named, of, texts


@pytest.fixture(scope="module")
def us() -> Imported:
    return read_import("congress-legislators", [FILES / "us"], "us")


def titled(made: Imported, title: str) -> list[Record]:
    return [role for role in of(made, "Role") if texts(role.values["title"]) == [title]]


def test_every_id_is_kept_under_its_scheme(us: Imported):
    person = named(us, "Official 1")
    assert person.id == "us-person-a000001"
    assert person.values["identifiers"] == (
        {"scheme": "bioguide", "value": "A000001"},
        {"scheme": "govtrack", "value": "1"},
        {"scheme": "fec", "value": "H1"},
        {"scheme": "fec", "value": "S1"},
        {"scheme": "thomas", "value": "00001"},
        {"scheme": "twitter", "value": "official1"},
        {"scheme": "youtube_id", "value": "UC1"},
    )
    assert person.values["birthDate"] == "1950-01-02"
    assert person.values["name"] == (
        Wording("Official 1"),
        Wording("Onny", None, NameKind.ALIAS),
    )
    assert person.values["links"] == (
        {"url": "https://example.org/new", "title": "website"},
    )


def test_a_term_is_a_role_with_its_party_and_district(us: Imported):
    (term,) = [
        role for role in titled(us, "Representative") if "onBehalfOf" in role.links
    ]
    assert (term.values["since"], term.values["until"]) == ("2019-01-03", "2021-01-03")
    assert term.links["organization"] == (
        named(us, "United States House of Representatives").id,
    )
    assert term.links["area"] == (named(us, "New Jersey, district 2").id,)
    assert term.links["onBehalfOf"] == (named(us, "Republican").id,)


def test_a_party_changed_in_a_term_is_two_dated_memberships(us: Imported):
    parties = {each.id: name_of(each) for each in of(us, "Party")}
    changes = [r for r in titled(us, "member") if r.links["organization"][0] in parties]
    spans = {
        parties[r.links["organization"][0]]: r.values.get("until") for r in changes
    }
    assert spans == {"Democrat": "2019-12-18", "Republican": "2021-01-03"}


def test_parties_stay_as_written_and_no_party_is_none(us: Imported):
    assert {name_of(p) for p in of(us, "Party")} == {
        "Democrat",
        "Democratic",
        "Republican",
        "Whig",
    }
    assert us.tally.dropped["terms.party 'no party'"] == 3


def test_equal_terms_are_one_and_an_unknown_sort_is_told(us: Imported):
    assert us.tally.read["terms"] == 7
    assert us.tally.repeats["terms"] == 1
    assert any("dogcatcher" in str(note) for note in us.tally.notes)
    assert any("legislators.yaml:33" in str(note) for note in us.tally.notes)


def test_who_has_no_bioguide_id_is_known_by_another(us: Imported):
    (vice,) = titled(us, "Vice President")
    assert vice.links["official"] == ("us-person-a000002",)
    (president,) = titled(us, "President")
    assert president.links["official"] == ("us-person-govtrack-3",)
    assert len(of(us, "Official")) == 5


def test_a_district_nobody_knows_is_its_state(us: Imported):
    (term,) = [r for r in titled(us, "Representative") if "onBehalfOf" not in r.links]
    assert term.links["area"] == (named(us, "XX").id,)


def test_a_subcommittee_is_part_of_its_committee(us: Imported):
    committee, sub = named(us, "Committee 1"), named(us, "Subcommittee 1")
    assert sub.links["parent"] == (committee.id,)
    assert committee.links["parent"] == (
        named(us, "United States House of Representatives").id,
    )
    assert (committee.id, sub.id) == ("us-organization-hsxx", "us-organization-hsxx01")
    assert texts(committee.values["name"]) == ["Committee 1", "Old committee 1"]


def test_a_seat_has_rank_and_side(us: Imported):
    (chair,) = titled(us, "Chair")
    assert (chair.values["rank"], chair.values["side"]) == (1, "majority")
    assert "onBehalfOf" not in chair.links


def test_who_is_not_described_is_a_stub_with_the_name_given(us: Imported):
    stubs = {name_of(stub): stub.type for stub in us.stubs}
    assert stubs == {"Official 7": "Official", "hsyy": "Body"}


def test_a_relative_is_a_relation(us: Imported):
    (family,) = of(us, "Relation")
    assert family.values["kind"] == "FAMILY"
    assert family.links["to"] == (named(us, "Official 9").id,)


def test_what_has_no_place_is_counted(us: Imported):
    dropped = us.tally.dropped
    assert dropped["persons.bio.religion"] == 1
    assert dropped["terms.class"] == 1
    assert dropped["subcommittees.phone"] == 1
    assert dropped["social media.of somebody these files do not describe"] == 1
