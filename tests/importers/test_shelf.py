from polgraph.importers.shelf import Shelf
from polgraph.records import Record


def test_records_stay_in_the_order_in_which_they_came():
    with Shelf() as shelf:
        many = [Record("Topic", f"t{n}", "set") for n in range(2_500)]
        for record in many:
            shelf.put(record)
        changed = Record("Topic", "t7", "set", {"note": "x"})
        shelf.put(changed)
        assert list(shelf) == [*many[:7], changed, *many[8:]]
        assert len(shelf) == len(many)
        assert shelf.get("t7") == changed
        assert "t2499" in shelf
        assert "t2500" not in shelf
        assert shelf.get("t2500") is None
