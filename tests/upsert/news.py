"""A small body of news: one meeting, two officials, one report, all connected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.records import Citation, Record, Wording
from polgraph.records.record import Value
from polgraph.upsert import Report, upsert

TEXT = "قال نضال إن الحزب يعمل. وحضرت يسر الاجتماع في عمان."
FIRST = "2026-01-01T00:00:00Z"
SECOND = "2026-02-02T00:00:00Z"
THIRD = "2026-03-03T00:00:00Z"
LONG_AGO = "2020-01-01T00:00:00Z"
FAR_OFF = "2099-01-01T00:00:00Z"


def thing(
    type_: str,
    id_: str,
    values: Mapping[str, Value] | None = None,
    *,
    quote: str | None = None,
    **links: str | tuple[str, ...],
) -> Record:
    """A record of the data set `news`, cited to `report`; a name where one is needed."""
    named = {"name": (Wording(id_, "ar"),)} if "Entity" in MODEL.labels(type_) else {}
    ends = {
        key: (end,) if isinstance(end, str) else tuple(end)
        for key, end in links.items()
    }
    cited = () if type_ == "Dataset" else (Citation("report", quote),)
    return Record(type_, id_, "news", {**named, **(values or {})}, ends, cited)


def news() -> tuple[Record, ...]:
    """Everything, each time anew."""
    return (
        thing("Dataset", "news", {"title": "News"}),
        thing(
            "Article",
            "report",
            {"language": "ar", "text": TEXT, "publishedAt": "2024-02"},
            outlet="altaj",
            media=("video",),
        ),
        thing("Outlet", "altaj"),
        thing("Media", "video", {"kind": "VIDEO"}),
        thing("Place", "amman", quote="عمان"),
        thing("Topic", "work"),
        thing("Party", "erada", quote="الحزب"),
        thing("Official", "nidal", quote="نضال"),
        thing("Official", "yusr", quote="يسر"),
        thing(
            "Role",
            "secretary",
            {"title": (Wording("الأمين العام", "ar"),), "since": "2023"},
            quote="نضال",
            official="nidal",
            organization="erada",
        ),
        thing(
            "Meeting",
            "meeting",
            {"date": "2024-01"},
            quote="الاجتماع",
            place="amman",
            organizers=("erada",),
        ),
        thing(
            "Participation",
            "nidal-speaks",
            {"role": "SPEAKER", "position": 1},
            quote="قال نضال",
            participant="nidal",
            meeting="meeting",
            roles=("secretary",),
        ),
        thing(
            "Participation",
            "yusr-attends",
            {"role": "ATTENDEE"},
            quote="وحضرت يسر",
            participant="yusr",
            meeting="meeting",
        ),
        thing(
            "Statement",
            "claim",
            {
                "kind": "REPORTED",
                "position": 1,
                "text": (Wording("الحزب يعمل", "ar"), Wording("It works", "en")),
            },
            quote="الحزب يعمل",
            speaker="nidal",
            meeting="meeting",
            topics=("work",),
        ),
    )


def without(records: Sequence[Record], *ids: str) -> tuple[Record, ...]:
    return tuple(record for record in records if record.id not in ids)


def saying(records: Sequence[Record], id_: str, **values: Value) -> tuple[Record, ...]:
    """The records, with other values of one thing."""
    return tuple(
        replace(record, values={**record.values, **values})
        if record.id == id_
        else record
        for record in records
    )


def embargoed(records: Sequence[Record], id_: str, until: str) -> tuple[Record, ...]:
    return tuple(
        replace(record, embargo_until=until) if record.id == id_ else record
        for record in records
    )


def of(dataset: str, *records: Record) -> tuple[Record, ...]:
    """The same assertions by another data set."""
    return tuple(replace(record, dataset=dataset) for record in records)


async def write(
    graph: Graph,
    records: Sequence[Record],
    now: str = FIRST,
    prune: frozenset[str] = frozenset(),
) -> Report:
    async with graph.transaction() as transaction:
        return await upsert(transaction, records, prune=prune, now=now)
