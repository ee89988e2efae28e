"""The formats that can be imported: how their files are called and who reads them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from polgraph.errors import InputError
from polgraph.importers.building import Builder
from polgraph.importers.extras import needed
from polgraph.seeds.files import FileSort, SeedFile
from polgraph.seeds.values import guess


class Reader(Protocol):
    """How the files of a format are read."""

    def __call__(
        self, files: Sequence[SeedFile], builder: Builder
    ) -> Mapping[str, str]:
        """Add what files hold to a builder; give what they say of themselves."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        name: as the command takes it.
        files: what its files are called.
        module: where its `read` is; imported when it is used, for it may need
            libraries that are not installed.
        scheme: under which its own ids are kept as identifiers.
    """

    name: str
    files: FileSort
    module: str
    scheme: str

    def reader(self) -> Reader:
        """Import the reader.

        Raises:
            InputError: when a library that it needs is not installed.
        """
        with needed(self.name):
            read: Reader = import_module(self.module).read
        return read


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format(
            "popolo",
            FileSort("Popolo file", (".json",)),
            "polgraph.importers.popolo.reading",
            "popolo",
        ),
        Format(
            "followthemoney",
            FileSort(
                "FollowTheMoney file", (".json", ".ijson", ".jsonl", ".ndjson", ".ftm")
            ),
            "polgraph.importers.followthemoney.reading",
            "followthemoney",
        ),
        Format(
            "congress-legislators",
            FileSort("congress-legislators file", (".yaml", ".yml", ".json")),
            "polgraph.importers.congress.reading",
            "bioguide",
        ),
        Format(
            "parlamint",
            FileSort("ParlaMint file", (".xml",)),
            "polgraph.importers.parlamint.reading",
            "parlamint",
        ),
    )
}


def format_named(name: str) -> Format:
    """The format of a name.

    Raises:
        InputError: lists the formats.
    """
    if name in FORMATS:
        return FORMATS[name]
    message = f"{name[:40]!r} is none of {', '.join(FORMATS)}{guess(name, FORMATS)}"
    raise InputError(message)
