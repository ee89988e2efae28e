"""A real GraphQL service over a handful of invented entities, some of them hostile."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from functools import cache
from typing import TypeAlias

import httpx
from graphql import (
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    is_enum_type,
)

from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.errors import DatabaseUnavailableError
from polgraph.settings import Settings
from polgraph.web.app import create_app
from tests.program import ROOT
from tests.web.serving import serving
from tests.web.small_service import executed

Thing: TypeAlias = Mapping[str, object]

SCHEMA_TEXT = (ROOT / "schema" / "schema.graphql").read_text("utf-8")
BROKEN = object()  # what cannot be read from the graph
HOSTILE = "<script>alert('ن')</script>\"><img src=x onerror=alert(1)>\u202e"

FORMULA = '=HYPERLINK("https://evil.example","click")'
LONG = "ط" * 10_000


def listed(*things: Thing, total: int | None = None, further: bool = False) -> Thing:
    count = len(things) if total is None else total
    more = {"hasNextPage": further or count > len(things), "endCursor": "further"}
    items = {"nodes": list(things), "edges": list(things)}
    return {"totalCount": count, "pageInfo": more, **items}


def entity(
    typename: str, entity_id: str, name: str, **facts: object
) -> dict[str, object]:
    return {
        "__typename": typename,
        "id": entity_id,
        "name": name,
        "names": [
            {"text": name, "language": "ar", "kind": "ORIGINAL"},
            {"text": "A name in English", "language": "en", "kind": "TRANSLATION"},
        ],
        "page": f"http://127.0.0.1:8000/entity/{entity_id}",
        "datasets": [{"id": "data", "title": "Invented"}],
        "updatedAt": "2026-11-26T00:00:00Z",
        **facts,
    }


def organization(typename: str, entity_id: str, name: str, **facts: object) -> Thing:
    return entity(typename, entity_id, name, kind="OTHER", **facts)


OUTLET = organization("Outlet", "daily", "صحيفة اليوم")
ARTICLE = entity(
    "Article",
    "report",
    "خبر الاجتماع",
    headline="خبر الاجتماع",
    language="ar",
    outlet=OUTLET,
    authors=[],
    reportsOn=[],
    media=listed(),
)
CITATION = {
    "article": ARTICLE,
    "quote": "وقال رئيس اللجنة إن العمل بدأ",
    "supports": ["text"],
    "url": "https://daily.example/report#:~:text=x",
}
ARTICLE["facts"] = listed(
    {
        "subject": "رئيس اللجنة",
        "relation": "SPOKE_AT",
        "object": HOSTILE,
        "quote": FORMULA,
        "node": {"__typename": "Statement", "id": "said-1"},
    },
    total=7,
)
COMMITTEE = organization(
    "Body", "committee", "اللجنة", foundedOn="2020-05", parent=OUTLET
)
SPEAKER = entity("Official", "speaker", "رئيس اللجنة", description="A description")
ROLE = {
    "__typename": "Role",
    "id": "chair-of-committee",
    "title": "رئيس",
    "official": SPEAKER,
    "organization": COMMITTEE,
    "held": "UNKNOWN",
    "note": "a second reading is possible",
    "citations": [CITATION],
}
TOPIC = entity("Topic", "work", "العمل", broader=None)
MEETING = entity(
    "Meeting",
    "meeting",
    "اجتماع اللجنة",
    kind="MEETING",
    latest="2024-03-02",
    place=None,
    organizers=[COMMITTEE],
    topics=[TOPIC],
    unidentifiedSpeakers=["أحد الحضور"],
    reports=listed(ARTICLE),
    citations=[{**CITATION, "quote": None, "url": "javascript:alert(1)"}],
)
STATEMENT = {
    "__typename": "Statement",
    "id": "said-1",
    "kind": "REPORTED",
    "text": "بدأ العمل",
    "topics": [TOPIC],
    "citations": [CITATION],
    "speaker": SPEAKER,
    "rolesThen": [ROLE],
    "meeting": MEETING,
}
NARRATED = {
    **STATEMENT,
    "id": "told-1",
    "kind": "NARRATION",
    "text": "حضر كثيرون",
    "speaker": None,
    "rolesThen": [],
}
TRANSLATED = {
    **STATEMENT,
    "id": "said-2",
    "text": "The work has begun",
    "original": "بدأ العمل",
}
PART = {
    "position": 1,
    "turns": 25,
    "nameAsWritten": "رئيس اللجنة",
    "roleAsWritten": "الرئيس",
    "rolesThen": [ROLE],
    "statements": [STATEMENT],
    "citations": [CITATION],
}
VIDEO = entity(
    "Media",
    "video",
    HOSTILE,
    kind="VIDEO",
    url="javascript:alert(1)",
    shows=[],
    articles=listed(ARTICLE),
)
TERM = entity("Event", "term", "الدورة الأولى", since="2020", organization=COMMITTEE)
TERM["roles"] = listed(ROLE)
PAYMENT = {
    "__typename": "Relation",
    "id": "payment-1",
    "kind": "PAYMENT",
    "title": HOSTILE,
    "from": COMMITTEE,
    "to": SPEAKER,
    "amount": 12.5,
    "currency": "JOD",
    "citations": [CITATION],
}
SPEAKER["roles"] = listed(ROLE)
SPEAKER["spokeAt"] = listed({**PART, "node": MEETING})
SPEAKER["statements"] = listed(STATEMENT, total=5000)
SPEAKER["timeline"] = listed(
    {"since": "2024-03", "until": "2024-03", "sentence": HOSTILE, "node": MEETING},
    total=40,
)
SPEAKER["coSpeakers"] = listed({"count": 7, "node": {**SPEAKER, "id": "other"}})
MEETING["speakers"] = listed({**PART, "node": SPEAKER})
MEETING["participants"] = listed(
    {"role": "ATTENDEE", "description": "حضور كبير", "citations": [CITATION]},
    {"role": "GUEST", "node": COMMITTEE, "onBehalfOf": OUTLET, "citations": []},
)
MEETING["statements"] = listed(STATEMENT, NARRATED)
MEETING["media"] = listed(VIDEO)
TOPIC["statements"] = listed(STATEMENT, NARRATED)
TOPIC["meetings"] = listed(MEETING)
HALL = entity("Place", "hall", HOSTILE, within=None, meetings=listed(MEETING))
ENDLESS = entity("Place", "long", LONG)
INSIDE = entity("Place", "within-long", "قاعة", within=ENDLESS)
PARTY = organization(
    "Party",
    "party",
    "الحزب",
    headquarters=HALL,
    dissolvedOn="2024",
    children=listed(COMMITTEE),
    roles=listed(ROLE),
    organized=listed(MEETING),
    published=listed(VIDEO),
)
NODES: Mapping[str, Thing] = {
    str(thing["id"]): thing
    for thing in (
        OUTLET,
        ARTICLE,
        COMMITTEE,
        SPEAKER,
        ROLE,
        TERM,
        PAYMENT,
        TOPIC,
        MEETING,
        STATEMENT,
        NARRATED,
        TRANSLATED,
        ENDLESS,
        INSIDE,
        VIDEO,
        HALL,
        PARTY,
    )
} | {
    "old-name": SPEAKER,
    "data": {"__typename": "Dataset", "id": "data"},
    "half": {**SPEAKER, "id": "half", "spokeAt": BROKEN},
}


LISTS: Mapping[str, Thing] = {
    "officials": listed(SPEAKER),
    "meetings": listed({**MEETING, "speakers": listed(SPEAKER)}, total=40),
    "articles": listed(ARTICLE),
    "search": listed(
        {"node": SPEAKER, "highlight": "اللجنة", "matchedName": "رئيس اللجنة"},
        {
            "node": MEETING,
            "statement": STATEMENT,
            "weak": True,
            "highlight": "&lt;script&gt; &amp; <mark>work</mark>",
        },
        total=2,
        further=True,
    ),
}


NEIGHBOURS: Mapping[str, Thing] = {
    "speaker": {
        "truncated": True,
        "nodes": [SPEAKER, MEETING, HALL, VIDEO, COMMITTEE],
        "links": [
            {
                "source": "speaker",
                "target": "meeting",
                "relation": "SPOKE_AT",
                "since": "2024-03",
                "until": "2024-03",
                "weight": 25,
                "citations": [CITATION, {**CITATION, "quote": FORMULA}],
            },
            {
                "source": "speaker",
                "target": "hall",
                "relation": "SPOKE_OF",
                "weight": 1,
                "citations": [{**CITATION, "url": "javascript:alert(1)"}],
            },
            {"source": "committee", "target": "speaker", "relation": "PAYMENT"},
        ],
    },
    "hall": {
        "nodes": [HALL, MEETING],
        "links": [{"source": "meeting", "target": "hall", "relation": "HELD_AT"}],
    },
    "long": {"nodes": [ENDLESS], "links": []},
}
WAYS = (
    {
        "sentence": HOSTILE,
        "steps": [
            {
                "from": SPEAKER,
                "to": MEETING,
                "relation": "SPOKE_AT",
                "sentence": HOSTILE,
                "citations": [CITATION],
            },
            {
                "from": MEETING,
                "to": HALL,
                "relation": "HELD_AT",
                "sentence": FORMULA,
                "citations": [],
            },
        ],
    },
)


def root(name: str, kind: GraphQLOutputType, arguments: Mapping[str, object]) -> object:
    match name, arguments:
        case "network", {"around": [str(around)]}:
            known = {"old-name": "speaker"}.get(around, around)
            return NEIGHBOURS.get(known) or {"nodes": [], "links": []}
        case "nodes", {"ids": list(ids)}:
            return [NODES.get(entity_id) for entity_id in ids]
        case "paths", {"from": str(start)}:
            return list(WAYS) if start == "speaker" else []
        case _:
            return LISTS.get(name) or _node(kind, arguments)


def resolved(
    source: object, info: GraphQLResolveInfo[None], **arguments: object
) -> object:
    """What an entity says of a field, or that it says nothing."""
    name = info.field_name
    if not isinstance(source, Mapping):
        return root(name, info.return_type, arguments)
    stem = "original" if arguments.get("language") == "und" else name
    value = source.get(stem, source.get(name))
    if value is BROKEN:
        message = "the graph cannot be read"
        raise RuntimeError(message)
    return _nothing(info.return_type) if value is None else value


def _node(kind: GraphQLOutputType, arguments: Mapping[str, object]) -> object:
    found = NODES.get(str(arguments.get("id")))
    return _nothing(kind) if found is None else found


def _nothing(kind: GraphQLOutputType) -> object:
    """The least that a type allows."""
    if not isinstance(kind, GraphQLNonNull):
        return None
    match kind.of_type:
        case GraphQLList():
            return []
        case GraphQLObjectType():
            return {}
        case named if is_enum_type(named):
            return next(iter(named.values))
        case named:
            return {"Int": 0, "Boolean": False}.get(named.name, "")


@cache
def entity_schema() -> GraphQLSchema:
    """The schema that is served, answered from the entities above."""
    schema = build_schema(SCHEMA_TEXT)
    for named in schema.type_map.values():
        if isinstance(named, GraphQLObjectType) and not named.name.startswith("__"):
            for field in named.fields.values():
                field.resolve = resolved
    return schema


class EntityService:
    """Answers from the entities above; notes the requests."""

    def __init__(self) -> None:
        self.is_available = True
        self.requests: list[GraphQLRequest] = []
        self._schema = entity_schema()

    async def ready(self) -> None:
        if not self.is_available:
            message = "Neo4j does not answer at bolt://10.0.0.7"
            raise DatabaseUnavailableError(message)

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        await self.ready()
        self.requests.append(request)
        return await executed(self._schema, None, request)


@asynccontextmanager
async def reading_pages(service: EntityService) -> AsyncGenerator[httpx.AsyncClient]:
    """A client of the whole server over a service."""
    app = create_app(Settings(), service, schema_text=SCHEMA_TEXT)
    async with (
        serving(app) as address,
        httpx.AsyncClient(base_url=address, timeout=10) as opened,
    ):
        yield opened
