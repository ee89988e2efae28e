from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.errors import InputError
from polgraph.seeds import SeedError
from polgraph.seeds.loading import Options, load
from tests.seeds.conftest import NEWS
from tests.upsert.dump import dump

pytestmark = pytest.mark.engine

SEEDS = Path(__file__).parents[2] / "seeds"
TOP = "\n".join(NEWS.splitlines()[:3])
NIDAL = "officials: [{ id: nidal, name: نضال البطاينة, quote: نضال البطاينة }]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news.yaml").write_text(NEWS)
    return tmp_path


def say(folder: Path, entries: str, name: str = "more.yaml") -> Path:
    path = folder / name
    path.write_text(f"{TOP}\n{entries}")
    return path


async def test_the_seeds_load_and_load_again_without_a_change(graph: Graph):
    first = await load(graph, [SEEDS])
    before = await dump(graph)
    second = await load(graph, [SEEDS], Options(prune=True))
    assert await dump(graph) == before
    assert first.total_added == second.total_unchanged > 0
    assert second.total_added + second.total_changed + second.total_removed == 0


async def test_the_speakers_of_the_seeds_stand_in_order(graph: Graph):
    await load(graph, [SEEDS])
    rows = await graph.read(
        "MATCH (o:Official)-[r:SPOKE_AT]->(:Meeting) RETURN o.id ORDER BY r.position"
    )
    assert [id_ for (id_,) in rows] == [
        *("nidal-al-bataineh", "yusr-hassan", "simya-al-shatarat", "omar-al-dahamsheh")
    ]


async def test_a_dry_run_reports_and_writes_nothing(graph: Graph, folder: Path):
    say(folder, NIDAL)
    planned = await load(graph, [folder], Options(dry_run=True))
    assert await dump(graph) == []
    assert await load(graph, [folder]) == planned


async def test_one_bad_file_among_good_ones_changes_nothing(graph: Graph, folder: Path):
    say(folder, NIDAL)
    say(folder, "officials: [{ id: bad, nmae: x }]", "bad.yaml")
    with pytest.raises(SeedError, match="nmae"):
        await load(graph, [folder])
    assert await dump(graph) == []


async def test_files_may_lean_on_the_graph(graph: Graph, folder: Path):
    await load(graph, [folder])
    report = await load(graph, [say(folder, NIDAL)])
    assert report.added == {"Official": 1}
    rows = await graph.read("MATCH ({id: 'nidal'})-[c:CITES]->() RETURN c.start")
    assert rows == [[NEWS.partition("text: ")[2].index("نضال")]]


async def test_what_neither_files_nor_graph_hold_is_told_with_its_place(
    graph: Graph, folder: Path
):
    await load(graph, [folder])
    before = await dump(graph)
    path = say(
        folder,
        "officials: [{ id: salma, name: سلمى, quote: سلمى }]\n"
        "roles:\n"
        "  - { official: nobody, organization: report, title: عضو, quote: حزب إرادة }\n",
    )
    with pytest.raises(SeedError) as refused:
        await load(graph, [path])
    told = refused.value.message.replace(str(path), "more.yaml")
    assert "more.yaml:4:" in told
    assert "these words are not in the text of `report`" in told
    assert "`nobody` is neither in these files nor in the graph" in told
    assert "`report` in the graph is no organization" in told
    assert await dump(graph) == before


async def test_prune_takes_back_what_the_files_no_longer_say(
    graph: Graph, folder: Path
):
    say(folder, NIDAL)
    await load(graph, [folder])
    (folder / "more.yaml").unlink()
    assert (await load(graph, [folder])).total_removed == 0
    report = await load(graph, [folder], Options(prune=True))
    assert report.removed == {"Official": 1}


async def test_an_id_of_another_type_in_the_graph_is_refused(
    graph: Graph, folder: Path
):
    say(folder, NIDAL)
    await load(graph, [folder])
    with pytest.raises(InputError, match="nidal is loaded as Topic and is Official"):
        await load(graph, [say(folder, "topics: [{ id: nidal, name: نضال }]")])
