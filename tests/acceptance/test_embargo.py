"""What is under embargo leaves no trace in any public answer.

A generated graph is loaded twice: with what is hidden, and without. Every question has
the same answer to the byte both times: documents, searches, paths, networks,
timelines, orders by stored counts, pages, tables, unknown ids.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import httpx
import orjson
import pytest
from graphql import GraphQLInputObjectType, get_named_type

from polgraph.api.graphql import GraphService
from polgraph.api.schema import public_schema
from polgraph.api.service import GraphQLRequest
from polgraph.database import Graph
from polgraph.model import MODEL
from polgraph.model.fields import One
from polgraph.records import Record
from polgraph.settings import Settings
from polgraph.upsert import upsert
from polgraph.web.app import create_app
from tests.oracle.documents import documents
from tests.oracle.generated import FAR_OFF, generate
from tests.oracle.values import Values

pytestmark = pytest.mark.engine

NOW = "2026-01-01T00:00:00Z"
SEED = 71
PART = 8
"""One of so many of the documents that `--documents` asks for, and as many pages."""
ENDINGS = ("", ".json", ".csv")
TEXTS = ("official 42", "نضال", "council", "straße", "works", "قيل", "word7", "ali")
_NETWORK = """query ($id: ID!) {
  network(around: [$id], hops: 2) {
    truncated nodes { id name }
    links { source target relation since until weight citations { quote } }
  }
}"""
_PATHS = """query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to) {
    length sentence steps { relation sentence from { id } to { id } }
  }
}"""
_SEARCH = """query ($text: String!) {
  search(query: $text, first: 50) {
    totalCount
    edges {
      cursor score weak highlight matchedName statement { id } node { id name }
    }
  }
  suggest(text: $text) { matchedName node { id } }
}"""
_PERSON = """query ($id: ID!) {
  official(id: $id) {
    timeline(first: 50) { totalCount edges { since until sentence node { id } } }
    coSpeakers { edges { count lift meetings { id } node { id } } }
    mentionedIn { totalCount nodes { id factCount: facts { totalCount } } }
    datasets { id entityCount }
  }
}"""

Asked = tuple[str, Mapping[str, object]]


@dataclass(frozen=True)
class Hidden:
    """Records of which a part is under embargo, and what of them is public."""

    everything: tuple[Record, ...]
    public: tuple[Record, ...]
    ids: frozenset[str]


def hidden_part(seed: int) -> Hidden:
    """Generated records, of which a sixth of the things is under embargo besides."""
    rng = random.Random(seed)  # noqa: S311 - it makes test data
    given = generate(seed)
    chosen = {
        record.id
        for record in given
        if record.type != "Dataset" and rng.random() < 1 / 6
    }
    everything = tuple(
        replace(record, embargo_until=FAR_OFF) if record.id in chosen else record
        for record in given
    )
    heard = [record for record in everything if record.embargo_until != FAR_OFF]
    public = _whole(heard)
    ids = {record.id for record in everything} - {record.id for record in public}
    return Hidden(everything, public, frozenset(ids))


def _whole(records: Sequence[Record]) -> tuple[Record, ...]:
    """What is left of records where nothing leads to what is not among them."""
    known = frozenset(record.id for record in records)
    whole = [record for record in records if _stands(record, known)]
    if len(whole) < len(records):
        return _whole(whole)
    return tuple(_cut(record, known) for record in whole)


def _stands(record: Record, known: frozenset[str]) -> bool:
    """Whether everything is there that a record cannot do without."""
    needed = {
        field.name
        for field in MODEL.stored(record.type)
        if isinstance(field, One) and field.required
    } | {"participant"}
    return all(known.issuperset(record.links.get(name, ())) for name in needed)


def _cut(record: Record, known: frozenset[str]) -> Record:
    links = {
        name: tuple(id_ for id_ in ids if id_ in known)
        for name, ids in record.links.items()
    }
    return replace(
        record,
        links={name: ids for name, ids in links.items() if ids},
        citations=tuple(
            citation
            for citation in record.citations
            if citation.article in known and citation.embargo_until != FAR_OFF
        ),
    )


def questions(records: Sequence[Record], generated: int) -> Iterator[Asked]:
    """Everything that is asked of both graphs."""
    by_type: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        by_type[record.type].append(record.id)
    schema = public_schema().graphql
    values = Values.of(records)
    for seed in range(generated):
        asked = documents(schema, values, seed).asked
        yield asked.query, asked.variables
    yield from _ordered()
    yield from ((_SEARCH, {"text": text}) for text in TEXTS)
    yield from ((_PERSON, {"id": id_}) for id_ in by_type["Official"])
    actors = by_type["Official"] + by_type["Party"] + by_type["Meeting"]
    yield from ((_NETWORK, {"id": id_}) for id_ in actors[::3])
    for one, other in zip(actors[::3], actors[5::3], strict=False):
        yield _PATHS, {"from": one, "to": other}
    yield (
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
        {"ids": [id_ for ids in by_type.values() for id_ in ids][:100]},
    )


def _ordered() -> Iterator[Asked]:
    """Every list in every order that it has, with cursors and counts."""
    query = public_schema().graphql.query_type
    assert query is not None
    for name, of in query.fields.items():
        if "orderBy" not in of.args:
            continue
        order = get_named_type(of.args["orderBy"].type)
        assert isinstance(order, GraphQLInputObjectType)
        lists = " ".join(
            f"{key}: {name}(first: 40, orderBy: [{{{key}: DESC}}])"
            " { totalCount edges { cursor node { id datasets { id } } } }"
            for key in order.fields
        )
        yield f"{{ {lists} }}", {}


async def load(graph: Graph, records: Sequence[Record]) -> None:
    await graph.execute("MATCH (n) DETACH DELETE n")
    async with graph.transaction() as transaction:
        await upsert(transaction, records, now=NOW)


async def answers(graph: Graph, asked: Iterable[Asked]) -> list[bytes]:
    patient = {"database_seconds": 120, "request_seconds": 120, "aliases": 200}
    settings = Settings.model_validate({})
    limits = settings.limits.model_copy(update=patient)
    service = GraphService(graph, settings.model_copy(update={"limits": limits}))
    found: list[bytes] = []
    for query, variables in asked:
        answer = await service.answer(GraphQLRequest(query, variables))
        told = [answer.errors, answer.data, dict(answer.extensions)]
        found.append(orjson.dumps(told, option=orjson.OPT_INDENT_2))
    return found


async def pages(graph: Graph, ids: Sequence[str]) -> list[tuple[str, int, bytes]]:
    settings = Settings.model_validate({})
    patient = settings.limits.model_copy(
        update={"database_seconds": 120, "request_seconds": 120}
    )
    used = settings.model_copy(update={"limits": patient})
    app = create_app(used, GraphService(graph, used), schema_text="")
    found: list[tuple[str, int, bytes]] = []
    addresses = [f"/entity/{id_}{ending}" for id_ in ids for ending in ENDINGS]
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://polgraph.test"
    ) as client:
        for address in ("/", "/?q=official", *_explored(ids), *addresses):
            got = await client.get(address, headers={"Accept-Language": "en"})
            found.append((address, got.status_code, got.content))
    return found


def _explored(ids: Sequence[str]) -> Iterator[str]:
    """What the explorer shows around some things, and between them."""
    for one, other in zip(ids[::5], ids[1::5], strict=False):
        yield f"/explore?around={one}"
        yield f"/explore.json?around={one}&to={other}"
        yield f"/explore.csv?from={one}&to={other}"


async def test_what_is_hidden_leaves_no_trace(
    graph: Graph, pytestconfig: pytest.Config
):
    generated: int = pytestconfig.getoption("--documents") // PART
    hidden = hidden_part(SEED)
    assert len(hidden.ids) > 40
    asked = list(questions(hidden.everything, generated))
    every_id = sorted({record.id for record in hidden.everything})
    looked_at = sorted(
        {*every_id[:: max(1, len(every_id) // generated)], *sorted(hidden.ids)[:9]}
    )
    await load(graph, hidden.everything)
    with_it = await answers(graph, asked), await pages(graph, looked_at)
    await load(graph, hidden.public)
    without = await answers(graph, asked), await pages(graph, looked_at)
    for question, one, other in zip(asked, with_it[0], without[0], strict=True):
        assert one.decode() == other.decode(), question
    for page, other_page in zip(with_it[1], without[1], strict=True):
        assert page == other_page
