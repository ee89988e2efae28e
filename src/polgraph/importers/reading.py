"""Files of a foreign format to records, without a graph."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from polgraph.importers.building import Builder
from polgraph.importers.formats import format_named
from polgraph.importers.naming import Naming, checked_dataset
from polgraph.importers.shelf import Shelf
from polgraph.importers.tally import Tally
from polgraph.records import Record
from polgraph.seeds import SeedError
from polgraph.seeds.files import seed_files
from polgraph.seeds.problems import Findings


@dataclass(frozen=True, slots=True)
class Imported:
    """What files of a foreign format say.

    Attributes:
        format: name of the format.
        dataset: id of the data set to which all of it belongs.
        records: everything that the files describe, on disk.
        stubs: who is referred to and not described; the graph may know better.
        about: what the files say of themselves: `title`, `license`, `url`.
        tally: counts and notes.
    """

    format: str
    dataset: str
    records: Shelf
    stubs: tuple[Record, ...]
    about: Mapping[str, str]
    tally: Tally

    def counts(self) -> Mapping[str, int]:
        """How many records of each type there are, stubs included."""
        found = Counter(record.type for record in chain(self.records, self.stubs))
        return dict(sorted(found.items()))


def read_import(format_name: str, paths: Sequence[Path], dataset: str) -> Imported:
    """Read files, or folders as published, into records of a data set.

    Raises:
        InputError: the format or the data set's id is none, a library is missing, or a
            file is malformed; nothing of it is then given.
        SeedError: lists the paths that name no file of the format.
    """
    chosen = format_named(format_name)
    naming = Naming(checked_dataset(dataset))
    read = chosen.reader()
    findings = Findings()
    files = seed_files(paths, findings, chosen.files)
    if findings.problems:
        raise SeedError(findings.in_order())
    tally = Tally()
    builder = Builder(chosen.scheme, naming, tally)
    about = read(files, builder)
    stubs = tuple(builder.stubs())
    return Imported(chosen.name, dataset, builder.records, stubs, about, tally)
