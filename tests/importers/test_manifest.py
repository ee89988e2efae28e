"""The counts of real files, where they are at hand, counted by other means."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from polgraph.importers import read_import
from tests.importers.reading import written
from tests.program import ROOT

DATA = ROOT.parent / "shared" / "data"
MANIFEST = DATA / "manifest.json"


def compare(folder: Path) -> subprocess.CompletedProcess[str]:
    tool = [sys.executable, str(ROOT / "tools" / "import_counts.py"), str(folder)]
    return subprocess.run(tool, capture_output=True, text=True, check=False)  # noqa: S603 - ours


@pytest.mark.skipif(not MANIFEST.exists(), reason=f"no public data sets at {DATA}")
def test_imports_arrive_at_the_counts_of_the_manifest():
    done = compare(DATA)
    assert done.returncode == 0, done.stdout + done.stderr
    entries = json.loads(MANIFEST.read_text("utf-8"))["files"]
    assert done.stdout.count("no differences") == len(entries)


def test_a_wrong_count_is_told(tmp_path: Path):
    written(tmp_path, "one.json", {"persons": [{"id": "1", "name": "Official 1"}]})
    wanted = {"files": {"one.json": {"kind": "popolo", "persons_distinct_ids": 2}}}
    written(tmp_path, "manifest.json", wanted)
    done = compare(tmp_path)
    assert done.returncode == 1
    assert "persons_distinct_ids: 2 in the manifest, 1 imported" in done.stdout


@pytest.mark.skipif(not MANIFEST.exists(), reason=f"no public data sets at {DATA}")
def test_files_of_three_countries_keep_their_ids_apart_in_one_data_set():
    files = sorted((DATA / "popolo_mit").glob("*.json"))
    together = read_import("popolo", files, "countries")
    alone = [read_import("popolo", [file], file.stem) for file in files]
    assert len(files) == 3
    assert len(together.records) == sum(len(each.records) for each in alone)
    assert together.stubs == ()
