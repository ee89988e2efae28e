"""A real GraphQL service over a handful of invented entities, some of them hostile."""

from collections.abc import Mapping
from typing import TypeAlias

from graphql import build_schema

from polgraph.api.service import GraphQLAnswer, GraphQLRequest
from polgraph.errors import DatabaseUnavailableError
from tests.web.small_service import executed

Thing: TypeAlias = Mapping[str, object]

PAGED = "(first: Int = 20)"
ENTITY = f"""
  id: ID!
  name: String!
  names: [Name!]!
  description: String
  note: String
  page: String!
  citations: [Citation!]!
  mentionedIn{PAGED}: ArticleConnection!
"""
ORGANIZATION = f"""{ENTITY}
  kind: String!
  foundedOn: String
  dissolvedOn: String
  parent: Organization
  headquarters: Place
  children{PAGED}: OrganizationConnection!
  roles{PAGED}: RoleConnection!
  organized{PAGED}: MeetingConnection!
  published{PAGED}: MediaConnection!
"""
SCHEMA_TEXT = f"""
interface Node {{ id: ID! }}
interface Cited {{ citations: [Citation!]! }}
interface Entity implements Node & Cited {{ {ENTITY} }}
interface Organization implements Node & Entity & Cited {{ {ORGANIZATION} }}
enum OrderDirection {{ ASC DESC }}
input MeetingOrder {{ date: OrderDirection }}
type Name {{ text: String! language: String kind: String! }}
type Citation {{ article: Article! quote: String supports: [String!]! url: String! }}
type Official implements Node & Entity & Cited {{ {ENTITY}
  roles{PAGED}: RoleConnection!
  spokeAt{PAGED}: SpokeAtConnection!
}}
type Party implements Node & Entity & Cited & Organization {{ {ORGANIZATION} }}
type Body implements Node & Entity & Cited & Organization {{ {ORGANIZATION} }}
type Outlet implements Node & Entity & Cited & Organization {{ {ORGANIZATION} }}
type Role implements Node & Cited {{
  id: ID! title: String! official: Official! organization: Organization!
  onBehalfOf: Organization since: String until: String firstCited: String
  held: String! note: String citations: [Citation!]!
}}
type Statement implements Node & Cited {{
  id: ID! kind: String! text: String! note: String topics: [Topic!]!
  citations: [Citation!]! speaker: Official attribution: String
  rolesThen: [Role!]! meeting: Meeting date: String
}}
type Meeting implements Node & Entity & Cited {{ {ENTITY}
  kind: String! date: String earliest: String latest: String place: Place
  organizers: [Organization!]! topics: [Topic!]!
  speakers{PAGED}: SpeakerConnection! unidentifiedSpeakers: [String!]!
  participants{PAGED}: ParticipantConnection!
  statements{PAGED}: StatementConnection!
  reports{PAGED}: ArticleConnection! media{PAGED}: MediaConnection!
}}
type Article implements Node & Entity & Cited {{ {ENTITY}
  headline: String! language: String! url: String outlet: Outlet section: String
  authors: [String!]! publishedAt: String reportsOn: [Meeting!]!
  facts{PAGED}: FactConnection! media{PAGED}: MediaConnection!
}}
type Media implements Node & Entity & Cited {{ {ENTITY}
  kind: String! url: String publishedAt: String publisher: Organization
  shows: [Entity!]! articles{PAGED}: ArticleConnection!
}}
type Place implements Node & Entity & Cited {{ {ENTITY}
  within: Place meetings{PAGED}: MeetingConnection!
}}
type Topic implements Node & Entity & Cited {{ {ENTITY}
  broader: Topic statements{PAGED}: StatementConnection!
  meetings{PAGED}: MeetingConnection!
}}
type Event implements Node & Entity & Cited {{ {ENTITY}
  since: String until: String organization: Organization
  roles{PAGED}: RoleConnection!
}}
type Relation implements Node & Cited {{
  id: ID! kind: String! title: String from: Entity! to: Entity!
  since: String until: String amount: Float currency: String
  note: String citations: [Citation!]!
}}
type Dataset implements Node {{ id: ID! }}
type OrganizationConnection {{ totalCount: Int! nodes: [Organization!]! }}
type RoleConnection {{ totalCount: Int! nodes: [Role!]! }}
type MeetingConnection {{ totalCount: Int! nodes: [Meeting!]! }}
type StatementConnection {{ totalCount: Int! nodes: [Statement!]! }}
type ArticleConnection {{ totalCount: Int! nodes: [Article!]! }}
type MediaConnection {{ totalCount: Int! nodes: [Media!]! }}
type FactEdge {{
  subject: String! relation: String! object: String quote: String node: Node!
}}
type FactConnection {{ totalCount: Int! edges: [FactEdge!]! }}
type SpokeAtEdge implements Cited {{
  turns: Int! nameAsWritten: String roleAsWritten: String node: Meeting!
  statements{PAGED}: [Statement!]! citations: [Citation!]!
}}
type SpokeAtConnection {{ totalCount: Int! edges: [SpokeAtEdge!]! }}
type SpeakerEdge implements Cited {{
  position: Int turns: Int! nameAsWritten: String roleAsWritten: String
  node: Official! rolesThen: [Role!]! statements{PAGED}: [Statement!]!
  citations: [Citation!]!
}}
type SpeakerConnection {{
  totalCount: Int! nodes: [Official!]! edges: [SpeakerEdge!]!
}}
type ParticipantEdge implements Cited {{
  role: String! description: String node: Entity onBehalfOf: Organization
  citations: [Citation!]!
}}
type ParticipantConnection {{ totalCount: Int! edges: [ParticipantEdge!]! }}
type Query {{
  node(id: ID!): Node
  meetings(first: Int, orderBy: [MeetingOrder!]): MeetingConnection!
}}
"""

HOSTILE = "<script>alert('ن')</script>\"><img src=x onerror=alert(1)>\u202e"


def listed(*things: Thing, total: int | None = None) -> Thing:
    count = len(things) if total is None else total
    return {"totalCount": count, "nodes": list(things), "edges": list(things)}


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
        "citations": [],
        "mentionedIn": listed(),
        **facts,
    }


def organization(typename: str, entity_id: str, name: str, **facts: object) -> Thing:
    lists = ("children", "roles", "organized", "published")
    empty = {field: listed() for field in lists}
    return entity(typename, entity_id, name, kind="OTHER", **{**empty, **facts})


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
        "quote": HOSTILE,
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
MEETING["speakers"] = {
    "totalCount": 1,
    "nodes": [SPEAKER],
    "edges": [{**PART, "node": SPEAKER}],
}
MEETING["participants"] = listed(
    {"role": "ATTENDEE", "description": "حضور كبير", "citations": [CITATION]},
    {"role": "GUEST", "node": COMMITTEE, "onBehalfOf": OUTLET, "citations": []},
)
MEETING["statements"] = listed(STATEMENT, NARRATED)
MEETING["media"] = listed(VIDEO)
TOPIC["statements"] = listed(STATEMENT, NARRATED)
TOPIC["meetings"] = listed(MEETING)
HALL = entity("Place", "hall", HOSTILE, within=None, meetings=listed(MEETING))
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
        VIDEO,
        HALL,
        PARTY,
    )
} | {
    "old-name": SPEAKER,
    "data": {"__typename": "Dataset", "id": "data"},
    "half": {**SPEAKER, "id": "half", "spokeAt": None},
}


class Root:
    """The root value: one method for each field."""

    def node(self, _info: object, id: str) -> Thing | None:  # noqa: A002 - the schema's word
        return NODES.get(id)

    def meetings(self, _info: object, **_arguments: object) -> Thing:
        return listed(MEETING, total=40)


class EntityService:
    """Answers from the entities above; notes the languages it is asked for."""

    def __init__(self) -> None:
        self.is_available = True
        self.languages: list[tuple[str, ...]] = []
        self._schema = build_schema(SCHEMA_TEXT)

    async def ready(self) -> None:
        if not self.is_available:
            message = "Neo4j does not answer at bolt://10.0.0.7"
            raise DatabaseUnavailableError(message)

    async def answer(self, request: GraphQLRequest) -> GraphQLAnswer:
        await self.ready()
        self.languages.append(request.languages)
        return await executed(self._schema, Root(), request)
