import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from polgraph.errors import InputError
from polgraph.exporters.folder import MANIFEST, new_folder

KILLED = """
import os, signal, sys
from pathlib import Path
from polgraph.exporters.folder import new_folder
with new_folder(Path(sys.argv[1]), "yaml") as place:
    (place / "half.yaml").write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def write(folder: Path, **files: str) -> None:
    with new_folder(folder, "yaml") as place:
        for name, text in files.items():
            (place / name).write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_lists_its_files(tmp_path: Path):
    write(tmp_path / "a" / "out", one="1")
    manifest = json.loads((tmp_path / "a" / "out" / MANIFEST).read_text())
    assert manifest["format"] == "yaml"
    assert list(manifest["sha256"]) == ["one"]
    assert names(tmp_path / "a") == ["out"]


def test_a_later_export_replaces_an_earlier_one_whole(tmp_path: Path):
    write(tmp_path / "out", one="1", two="2")
    write(tmp_path / "out", two="3")
    assert names(tmp_path / "out") == [MANIFEST, "two"]
    assert names(tmp_path) == ["out"]


def test_files_of_others_are_left_alone(tmp_path: Path):
    write(tmp_path / "out", one="1")
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match=r"holds mine\.txt, which no export wrote"):
        write(tmp_path / "out", two="2")
    assert names(tmp_path / "out") == [MANIFEST, "mine.txt", "one"]


def test_a_file_in_its_place_is_refused(tmp_path: Path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(InputError, match="is no folder"):
        write(tmp_path / "out", one="1")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written"):
        write(tmp_path / "file" / "out", one="1")


def test_what_fails_leaves_the_earlier_export_and_nothing_else(tmp_path: Path):
    write(tmp_path / "out", one="1")
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "out", half="half", broken="\ud800")
    assert names(tmp_path / "out") == [MANIFEST, "one"]
    assert names(tmp_path) == ["out"]


def test_a_killed_export_leaves_no_folder_of_that_name(tmp_path: Path):
    out = tmp_path / "out"
    killed = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", KILLED, str(out)], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert not out.exists()
