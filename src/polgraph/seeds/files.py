"""Paths to the list of files that they name or hold, without being led out of a folder.

Folders are walked in order of name; hidden files and files of other formats are passed
over, what only looks like a seed file is refused. Feeds `reading`, and importers.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.seeds.located import Position, top_of
from polgraph.seeds.problems import Findings


@dataclass(frozen=True, slots=True)
class FileSort:
    """A sort of files: what it is called and how the names of its files end."""

    noun: str
    suffixes: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """The rule for names, for messages."""
        *others, last = self.suffixes
        ends = f"{', '.join(others)} or {last}" if others else last
        return f"a {self.noun} ends in {ends}"


SEEDS = FileSort("seed file", (".yaml", ".yml", ".json", ".csv"))


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file to read: its path as problems show it, and the folder it may not leave."""

    path: Path
    folder: Path

    @property
    def top(self) -> Position:
        """Where problems with the file as a whole are told."""
        return top_of(self.path)


def seed_files(
    paths: Sequence[Path], findings: Findings, sort: FileSort = SEEDS
) -> tuple[SeedFile, ...]:
    """List the files of a sort that `paths` name or hold, each once, in order."""
    files: dict[Path, SeedFile] = {}
    for path in paths:
        for file in _files(path, findings, sort):
            files.setdefault(_real(file.path), file)
    return tuple(files.values())


def _files(path: Path, findings: Findings, sort: FileSort) -> Iterator[SeedFile]:
    if path.is_dir():
        found = [SeedFile(inside, path) for inside in _walk(path, findings, sort)]
        if not found:
            findings.refuse(top_of(path), f"no {sort.noun} is here: {sort.spoken}")
        yield from found
    elif not os.path.lexists(path):
        findings.refuse(top_of(path), "there is no such file or folder")
    elif path.suffix.lower() not in sort.suffixes:
        findings.refuse(top_of(path), f"this is no {sort.noun}: {sort.spoken}")
    else:
        yield SeedFile(path, path.parent)


def _walk(folder: Path, findings: Findings, sort: FileSort) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        at = top_of(Path(error.filename))
        findings.refuse(at, f"the folder cannot be read: {error.strerror}")

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            _refuse_outside(Path(place, name), folder, findings)
        yield from (Path(place, name) for name in sorted(names) if _is(sort, name))


def _is(sort: FileSort, name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(sort.suffixes)


def _refuse_outside(path: Path, folder: Path, findings: Findings) -> None:
    """Links to folders are not followed; one that leads outside is told."""
    if path.is_symlink() and not _real(path).is_relative_to(_real(folder)):
        findings.refuse(top_of(path), "this link leaves the folder; remove it")


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
