"""What an import has read into the graph, as seed files are loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from polgraph.clock import this_instant
from polgraph.database import Graph, Transaction
from polgraph.errors import InputError
from polgraph.importers.naming import checked_dataset
from polgraph.importers.reading import Imported
from polgraph.importers.tally import Tally
from polgraph.importers.values import one_line
from polgraph.records import Record
from polgraph.seeds.keys import SOURCES_OPTIONAL
from polgraph.text.urls import is_http_url
from polgraph.upsert import (
    Job,
    Progress,
    Report,
    Silence,
    Spool,
    load_spool,
    read_labels,
    read_said,
)

if TYPE_CHECKING:
    from polgraph.records.record import Value


@dataclass(frozen=True, slots=True)
class About:
    """A data set: its id and what is asked to be said of it.

    Raises:
        InputError: when the id is none, or the address cannot be linked.
    """

    id: str
    title: str | None = None
    license: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        checked_dataset(self.id)
        if self.url is not None and not is_http_url(self.url):
            message = (
                f"{self.url!r} is no address; give --url one with http:// or https://"
            )
            raise InputError(message)

    def given(self) -> dict[str, str]:
        """What is said, by the model's field names."""
        said = {"title": self.title, "license": self.license, "url": self.url}
        return {name: one_line(text) for name, text in said.items() if text}


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found in its files and did to the graph."""

    format: str
    dataset: str
    tally: Tally
    load: Report
    records: Mapping[str, int]

    def as_dict(self) -> dict[str, object]:
        """The report as one JSON object."""
        return {
            "format": self.format,
            "dataset": self.dataset,
            "records": dict(self.records),
            **self.tally.as_dict(),
            "graph": self.load.as_dict(),
        }


async def load_import(
    graph: Graph,
    imported: Imported,
    about: About,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring the graph to what an import says.

    Args:
        graph: where to; `polgraph.schema.ensure` has run on it.
        imported: what was read.
        about: its data set; what is not given is taken from the graph, then from the
            files.
        dry_run: write nothing; the report says what a load would do.
        progress: told how far it is.

    Raises:
        InputError: the records do not fit the graph; lists all that does not.
    """
    now = this_instant()
    with Spool() as spool:
        for record in imported.records:
            spool.add(record)

        async def complete(transaction: Transaction) -> None:
            """Add what depends on the graph, once no other load can change it."""
            spool.add(await _dataset(transaction, imported, about))
            ids = {stub.id for stub in imported.stubs}
            known = await read_labels(transaction, ids)
            for stub in imported.stubs:
                if stub.id not in known:
                    spool.add(stub)

        job = Job(spool, frozenset(), now, dry_run=dry_run)
        load = await load_spool(graph, job, complete, progress or Silence())
    return ImportReport(
        imported.format, imported.dataset, imported.tally, load, imported.counts()
    )


async def _dataset(
    transaction: Transaction, imported: Imported, about: About
) -> Record:
    """The data set: as asked now, as it was called before, as its files call it."""
    earlier = await read_said(transaction, imported.dataset, imported.dataset)
    values: dict[str, Value] = {
        "title": imported.dataset,
        **imported.about,
        **(earlier.values if earlier else {}),
        **about.given(),
        "sources": SOURCES_OPTIONAL,
    }
    if "url" not in values:
        message = "nothing says where it comes from; give its address with --url"
        imported.tally.note("no source", imported.dataset, message)
    return Record("Dataset", imported.dataset, imported.dataset, values)
