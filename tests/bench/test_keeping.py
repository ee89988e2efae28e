"""A plan has changed when its steps have, or when it does clearly more."""

from polgraph.bench.keeping import changed

KEPT = """\
## 01-one

{ officials { totalCount } }

cost 1 at worst, 1 in fact; 100 hits

ProduceResults value | 1 rows, 0 hits
  NodeIndexSeek RANGE INDEX n:Official(id) | 1 rows, 100 hits

## 02-two

{ meetings { totalCount } }

cost 1 at worst, 1 in fact; 2 hits

ProduceResults value | 1 rows, 2 hits
"""


def test_nothing_has_changed_where_numbers_move_a_little():
    assert not list(changed(KEPT.replace("; 100 hits", "; 119 hits"), KEPT))


def test_more_hits_are_told():
    (told,) = changed(KEPT.replace("; 100 hits", "; 121 hits"), KEPT)
    assert told == "01-one: 121 hits, 100 were kept"


def test_other_steps_are_told():
    (told,) = changed(KEPT.replace("NodeIndexSeek", "NodeByLabelScan"), KEPT)
    assert told == "01-one: other steps"


def test_shapes_that_come_and_go_are_told():
    fewer, _, _ = KEPT.partition("## 02")
    assert list(changed(fewer, KEPT)) == ["02-two: is not asked any more"]
    assert list(changed(KEPT, fewer)) == ["02-two: was not kept"]
