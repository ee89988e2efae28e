from polgraph.upsert import Report


def test_a_report_is_one_object_with_totals_and_types():
    report = Report({"Role": 2, "Party": 1}, {"Role": 1}, {}, {"Topic": 4})
    assert report.as_dict() == {
        "added": 3,
        "changed": 1,
        "removed": 0,
        "unchanged": 4,
        "types": {
            "Party": {"added": 1},
            "Role": {"added": 2, "changed": 1},
            "Topic": {"unchanged": 4},
        },
    }
