"""The synthetic graph is the same in every run, and as untidy as a real one."""

from collections import Counter

from polgraph.bench.size import Size
from polgraph.bench.synthesis import records
from polgraph.records import canonical

SMALL = Size().scaled(0.002)


def test_two_runs_make_the_same_records():
    assert list(map(canonical, records(SMALL))) == list(map(canonical, records(SMALL)))


def test_a_thing_comes_before_what_links_to_it():
    seen: set[str] = set()
    for record in records(SMALL):
        linked = {target for targets in record.links.values() for target in targets}
        cited = {citation.article for citation in record.citations} - {record.id}
        assert (linked | cited) <= seen
        seen.add(record.id)


def test_each_kind_is_there_in_its_number():
    counts = Counter(record.type for record in records(SMALL))

    assert counts["Official"] == SMALL.officials
    assert counts["Meeting"] == SMALL.meetings
    assert counts["Participation"] == SMALL.slots
    assert counts["Article"] == SMALL.articles


def test_some_meetings_are_undated_and_some_dates_are_partial():
    dates = [r.values.get("date") for r in records(SMALL) if r.type == "Meeting"]

    assert None in dates
    assert {len(date) for date in dates if isinstance(date, str)} == {4, 7, 10}


def test_some_officials_have_the_same_name():
    names = Counter(r.values["name"] for r in records(SMALL) if r.type == "Official")

    assert names.most_common(1)[0][1] == 2


def test_nobody_speaks_twice_at_a_meeting():
    parts = [
        (record.links["meeting"], record.links["participant"])
        for record in records(SMALL)
        if record.type == "Participation" and "participant" in record.links
    ]

    assert len(parts) == len(set(parts))
