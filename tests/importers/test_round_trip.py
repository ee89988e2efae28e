"""An import goes out as seed files and comes back as it was, byte for byte."""

from pathlib import Path

import pytest

from polgraph.database import Graph
from polgraph.exporters import Format, export
from polgraph.importers import About, load_import, read_import
from polgraph.seeds.loading import load
from tests.exporters.reading import contents
from tests.exporters.test_exporting import emptied
from tests.importers.reading import FILES
from tests.importers.test_manifest import DATA

SMALL = (
    ("popolo", "country.json"),
    ("followthemoney", "stream.ftm.json"),
    ("congress-legislators", "us"),
    ("parlamint", "corpus"),
)
PUBLIC = (
    ("popolo", "popolo_mit/burundi.json"),
    ("popolo", "popolo_mit/ireland.json"),
    ("popolo", "popolo_mit/pakistan.json"),
    ("popolo", "popolo_mit"),
    ("followthemoney", "ftm"),
    ("congress-legislators", "us_congress"),
    ("parlamint", "parlamint_es_ga"),
)


@pytest.mark.parametrize(("format_name", "name"), SMALL)
async def test_an_import_changes_nothing_again_nor_from_an_export(
    format_name: str, name: str, graph: Graph, tmp_path: Path
):
    await goes_around(graph, format_name, FILES / name, tmp_path)


@pytest.mark.skipif(not DATA.exists(), reason=f"no public data sets at {DATA}")
@pytest.mark.parametrize(("format_name", "name"), PUBLIC)
async def test_public_data_changes_nothing_again_nor_from_an_export(
    format_name: str,
    name: str,
    graph: Graph,
    tmp_path: Path,
    pytestconfig: pytest.Config,
):
    if not pytestconfig.getoption("--public"):
        pytest.skip("takes minutes; pytest --public sends the public data sets around")
    await goes_around(graph, format_name, DATA / name, tmp_path)


async def goes_around(graph: Graph, format_name: str, path: Path, folder: Path):
    """Import twice, export, load that into the same graph and an empty one, export."""
    made = read_import(format_name, [path], "set")
    first = await load_import(graph, made, About("set"))
    assert first.load.total_added == len(made.records) + len(made.stubs) + 1
    again = await load_import(
        graph, read_import(format_name, [path], "set"), About("set")
    )
    assert again.load.total_added == again.load.total_changed == 0
    out, back = folder / "out", folder / "back"
    await export(graph, Format.YAML, out)
    same = await load(graph, [out])
    assert same.total_added == same.total_changed == same.total_removed == 0
    await load(await emptied(graph), [out])
    await export(graph, Format.YAML, back)
    assert contents(back) == contents(out)
