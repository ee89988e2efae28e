"""A plan has changed when its steps have, or when it does clearly more."""

import re
from pathlib import Path

from polgraph.bench.keeping import changed

GOLDEN = Path(__file__).parents[2] / "bench" / "plans.md"
QUERIES = Path("src", "polgraph", "bench", "queries", "shapes")
SCAN = re.compile(r"(?:NodeByLabelScan|AllNodesScan) .* \| [1-9]\d* rows")
SERVED = ("01", "02", "03", "04", "05", "06", "07", "08", "09")
"""Numbers of the shapes of which `docs/performance.md` says that an index serves them."""

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


def test_the_plan_of_every_shape_is_kept():
    kept = GOLDEN.read_text("utf-8")
    assert not list(changed(kept, kept))
    for query in (GOLDEN.parents[1] / QUERIES).glob("*.graphql"):
        assert f"## {query.stem}\n\n{query.read_text('utf-8').strip()}\n" in kept


def test_what_an_index_serves_scans_nothing():
    _, *sections = f"\n{GOLDEN.read_text('utf-8')}".split("\n## ")
    served = [section for section in sections if section[:2] in SERVED]
    assert len(served) == len(SERVED)
    for section in served:
        assert not SCAN.search(section), section
