"""Every field of the public schema as a plain Python function.

`FIELDS[type][name]` takes what is known of the request, the object and the arguments.
What all entities, organizations, facts or speeches share is written once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from polgraph.model import sentences, ties
from polgraph.model.enums import RelationKind
from polgraph.records import citation_key
from polgraph.text.partial_date import PartialDate
from polgraph.upsert.fragments import fragment
from tests.oracle import along, connecting, following
from tests.oracle.filtering import keeps, organization_kind, statement_language
from tests.oracle.paging import Connection, Key, Row, cursor, page, size
from tests.oracle.surrounding import Link
from tests.oracle.wording import best, written_in
from tests.oracle.world import ENTITIES, ORGANIZATIONS, Cite, Thing, World

Arguments = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Request:
    """The world, the reader's languages, and where entities have their pages."""

    world: World
    languages: Sequence[str]
    pages: str


Resolve = Callable[[Request, Any, Arguments], object]
Fields = Mapping[str, Resolve]
Find = Callable[[World, Thing], Iterable[Thing]]


def day(arguments: Arguments, name: str = "at") -> PartialDate | None:
    given = arguments.get(name)
    return None if given is None else PartialDate.parse(given)


def first(items: Iterable[Any], arguments: Arguments) -> list[Any]:
    return list(items)[: size(arguments.get("first"))]


# --- values ---------------------------------------------------------------------------


def stored(name: str, default: str | None = None) -> Resolve:
    return lambda _request, thing, _a: (
        default if thing.value(name) is None else thing.value(name)
    )


def text(name: str) -> Resolve:
    return lambda request, thing, a: best(
        thing.wordings(name), a.get("language"), request.languages
    )


def strings(name: str) -> Resolve:
    return lambda _request, thing, a: first(thing.value(name) or (), a)


def listed(find: Find) -> Resolve:
    """A short list in the order in which things are found."""
    return lambda request, thing, a: first(find(request.world, thing), a)


def in_order(find: Find, *sort: str) -> Resolve:
    """A short list sorted like a connection."""

    def resolve(request: Request, thing: Thing, a: Arguments) -> object:
        rows = rows_of(request.world, find(request.world, thing), sort)
        return [row.node for row in page("", rows, downs(sort), a).rows]

    return resolve


def link(name: str) -> Resolve:
    return lambda request, thing, _a: request.world.one(thing, name)


def part(name: str) -> Resolve:
    """A part of a value object."""
    return lambda _request, item, _a: item.get(name)


def to(name: str) -> Find:
    return lambda world, thing: world.to(thing, name)


def back(type_: str, name: str) -> Find:
    return lambda world, thing: world.back(thing, type_, name)


def backs(types: Iterable[str], name: str) -> Find:
    return lambda world, thing: [
        item for type_ in types for item in world.back(thing, type_, name)
    ]


# --- connections ----------------------------------------------------------------------


def key(world: World, thing: Thing, name: str) -> Key:
    """What a list is sorted by, under the name of the order input."""
    match name:
        case "name":
            return thing.original_name
        case "title":
            return thing.wordings("title")[0].text if thing.wordings("title") else None
        case "updatedAt":
            return world.loaded
        case "heldToday":
            order = ("DEFINITELY", "POSSIBLY", "UNKNOWN", "NO")
            return order.index(following.certainty(world, thing, None))
        case "firstCited":
            date = following.first_cited(world, thing)
            return str(date) if date else None
        case "date" if thing.type == "Statement":
            date = following.statement_date(world, thing)
            return str(date) if date else None
        case _ if name.endswith("Count"):
            return following.count(world, thing, name)
        case _:
            value = thing.value(name)
            return value if isinstance(value, str | int | float) else None


def asked_order(arguments: Arguments, default: Sequence[str]) -> tuple[str, ...]:
    """Sort keys, `-` before those that go down; the first mention of a key counts."""
    asked: dict[str, str] = {}
    for entry in arguments.get("orderBy") or ():
        for name, direction in entry.items():
            asked.setdefault(name, f"-{name}" if direction == "DESC" else name)
    return tuple(asked.values()) or tuple(default)


def downs(sort: Sequence[str]) -> tuple[bool, ...]:
    return tuple(name.startswith("-") for name in sort)


def rows_of(world: World, things: Iterable[Thing], sort: Sequence[str]) -> list[Row]:
    return [
        Row(thing, (*(key(world, thing, s.removeprefix("-")) for s in sort), thing.id))
        for thing in things
    ]


def connection(target: str, find: Find, *default: str, kind: str = "") -> Resolve:
    """A connection to things of a type (or interface) `target`."""

    def resolve(request: Request, thing: Thing, a: Arguments) -> Connection:
        world = request.world
        found = (
            t for t in find(world, thing) if keeps(world, target, a.get("where"), t)
        )
        sort = asked_order(a, default)
        return page(kind or target, rows_of(world, found, sort), downs(sort), a)

    return resolve


def held_roles(link_name: str) -> Resolve:
    def resolve(request: Request, thing: Thing, a: Arguments) -> object:
        at = day(a)

        def find(world: World, thing: Thing) -> list[Thing]:
            roles = world.back(thing, "Role", link_name)
            return [r for r in roles if at is None or following.was_held(world, r, at)]

        ask = connection("Role", find, "heldToday", "-since", "rank")
        return ask(request, thing, a)

    return resolve


def officials(request: Request, thing: Thing, a: Arguments) -> object:
    at = day(a)
    ask = connection("Official", lambda w, t: following.officials(w, t, at), "name")
    return ask(request, thing, a)


def parties(request: Request, thing: Thing, a: Arguments) -> object:
    at = day(a)
    find = in_order(lambda w, t: following.parties(w, t, at), "name")
    return find(request, thing, a)


# --- parts in meetings ----------------------------------------------------------------


def speakers(request: Request, meeting: Thing, a: Arguments) -> Connection:
    """One edge for each person, in the order of their first turn."""
    world = request.world
    rows: list[Row] = []
    for part in following.speeches(world, meeting):
        who = world.one(part, "participant")
        if who is None or who.type != "Official":
            continue
        if keeps(world, "Official", a.get("where"), who):
            rows.append(Row(who, (place(part), who.id), part, meeting))
    return page("MeetingSpeaker", rows, (False,), a)


def spoke_at(request: Request, official: Thing, a: Arguments) -> Connection:
    """One edge for each meeting."""
    world = request.world
    sort = asked_order(a, ("-date",))
    rows: list[Row] = []
    for meeting in following.spoken_at(world, official):
        turns = following.speeches(world, meeting)
        part = next(p for p in turns if world.one(p, "participant") is official)
        if keeps(world, "Meeting", a.get("where"), meeting):
            keys = tuple(key(world, meeting, s.removeprefix("-")) for s in sort)
            rows.append(Row(meeting, (*keys, meeting.id), part, official))
    return page("SpokeAt", rows, downs(sort), a)


def attended(request: Request, official: Thing, a: Arguments) -> Connection:
    """One edge for each part taken in a meeting."""
    world = request.world
    given = asked_order(a, ())
    rows: list[Row] = []
    for part in world.back(official, "Participation", "participant"):
        meeting = world.one(part, "meeting")
        if meeting is None or part.value("role") == "ABSENT":
            continue
        if keeps(world, "Meeting", a.get("where"), meeting):
            sort = given or ("-date",)
            keys = [key(world, meeting, s.removeprefix("-")) for s in sort]
            keys += [] if given else [part.text("role")]
            rows.append(Row(meeting, (*keys, part.id), part, official))
    return page("Attended", rows, downs(given) if given else (True, False), a)


def participants(request: Request, meeting: Thing, a: Arguments) -> Connection:
    """Whoever took part; without a node where the source only describes who came."""
    world = request.world
    rows: list[Row] = []
    for part in world.back(meeting, "Participation", "meeting"):
        if a.get("role") is not None and part.value("role") not in a["role"]:
            continue
        named = part.said.links.get("participant")
        who = world.one(part, "participant")
        if who is not None or not named:
            keys = (place(part), part.id, part.id)
            rows.append(Row(who, keys, part, meeting))
    return page("MeetingParticipant", rows, (False, False), a)


def place(part: Thing) -> int | None:
    """Place in the order of speaking."""
    given = part.value("position")
    return given if isinstance(given, int) else None


def unidentified(request: Request, meeting: Thing, a: Arguments) -> object:
    written = [
        part.text("nameAsWritten")
        or next((w.text for w in part.wordings("description")), None)
        for part in following.speeches(request.world, meeting)
        if not part.said.links.get("participant")
    ]
    return first((name for name in written if name is not None), a)


def ends(row: Row) -> tuple[Thing, Thing]:
    """Official and meeting of an edge, seen from either end."""
    assert isinstance(row.node, Thing)
    assert isinstance(row.near, Thing)
    pair = (row.node, row.near)
    return pair if row.node.type == "Official" else (pair[1], pair[0])


def part_of(row: Row) -> Thing:
    """The part taken that an edge shows."""
    assert isinstance(row.part, Thing)
    return row.part


def edge_roles(request: Request, row: Row, a: Arguments) -> object:
    world = request.world
    official, meeting = ends(row)
    given = world.to(part_of(row), "roles")
    found = following.roles_then(world, official, given, meeting.date("date"))
    return first(found, a)


def statement_roles(request: Request, statement: Thing, a: Arguments) -> object:
    world = request.world
    speaker = world.one(statement, "speaker")
    if speaker is None:
        return []
    date = following.statement_date(world, statement)
    given = world.to(statement, "roles")
    return first(following.roles_then(world, speaker, given, date), a)


# --- together and in time -------------------------------------------------------------


def co_speakers(request: Request, official: Thing, a: Arguments) -> Connection:
    """Who spoke at the same meetings, of those that surely fall into the period."""
    world = request.world

    def spoken(who: Thing) -> list[Thing]:
        meetings = following.spoken_at(world, who)
        return [it for it in meetings if along.surely(world, it, a)]

    mine = spoken(official)
    every = [it for it in world.of("Meeting") if along.surely(world, it, a)]
    held = sum(1 for it in every if following.speakers(world, it))
    rows: list[Row] = []
    for other in world.of("Official"):
        both = [it for it in spoken(other) if it in mine]
        if other is official or not both:
            continue
        lift = len(both) * held / (len(mine) * len(spoken(other)))
        part = {"count": len(both), "lift": lift, "meetings": both}
        rows.append(Row(other, (len(both), other.original_name, other.id), part))
    return page("CoSpeaker", rows, (True, False), a)


def shared_meetings(request: Request, row: Row, a: Arguments) -> object:
    assert isinstance(row.part, Mapping)
    rows = rows_of(request.world, row.part["meetings"], ("-date",))
    return [it.node for it in page("", rows, (True,), a).rows]


def timeline(request: Request, official: Thing, a: Arguments) -> Connection:
    """Roles, meetings, statements and articles that may fall into the period."""
    rows = [
        Row(it.node, (it.day, it.rank, it.position, it.node.id), it, official)
        for it in along.entries(request.world, official)
        if along.perhaps(it, a)
    ]
    return page("Timeline", rows, (True, False, False), a)


def entry_sentence(request: Request, row: Row, a: Arguments) -> str:
    thing, official, world = row.node, row.near, request.world
    assert isinstance(thing, Thing)
    assert isinstance(official, Thing)

    def said(it: Thing | None, name: str) -> str:
        wordings = it.wordings(name) if it else ()
        return best(wordings, a.get("language"), request.languages) or "…"

    what = said(thing, "name")
    match thing.type:
        case "Role":
            sentence, what = sentences.ROLE, said(thing, "title")
        case "Meeting" if thing in following.spoken_at(world, official):
            sentence = sentences.SPOKE
        case "Meeting":
            sentence = sentences.TOOK_PART
        case "Statement":
            sentence, what = sentences.SAID, said(thing, "text")
        case _:
            sentence = sentences.NAMED
    template = getattr(sentence, written_in(a.get("language"), request.languages))
    whom = said(world.one(thing, "organization") or thing, "name")
    return str(template.format(who=said(official, "name"), what=what, whom=whom))


# --- steps of paths -------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Step:
    """A tie on a path, and the end from which it is seen."""

    tie: connecting.Tie
    start: Thing

    @property
    def end(self) -> Thing:
        return self.tie.other(self.start)


def steps(_request: Request, path: connecting.Path, _a: Arguments) -> object:
    return [Step(tie, node) for tie, node in zip(path.ties, path.nodes, strict=False)]


def relation_of(_request: Request, step: Step, _a: Arguments) -> str:
    fact = step.tie.fact
    if step.tie.name == "RELATION":
        return str(fact.text("kind"))
    return "SPOKE_AT" if fact.text("role") == "SPEAKER" else step.tie.name


def step_sentence(request: Request, step: Step, a: Arguments) -> str:
    def said(thing: Thing, name: str) -> str:
        return best(thing.wordings(name), a.get("language"), request.languages) or "…"

    tie = step.tie
    fact = tie.fact
    template = {item.name: item.sentence for item in ties.TIES}[tie.name]
    if tie.name == "PART_OF":
        meeting = tie.subject.type == "Meeting"
        template = (ties.SITTING_OF if meeting else ties.PART_OF).sentence
    if tie.name == "RELATION" and not fact.wordings("title"):
        template = ties.RELATION_KINDS[RelationKind(str(fact.text("kind")))]
    if relation_of(request, step, a) == "SPOKE_AT":
        template = sentences.SPOKE
    words: str = getattr(template, written_in(a.get("language"), request.languages))
    what = said(fact, "title") if fact.wordings("title") else said(fact, "text")
    who, whom = said(tie.subject, "name"), said(tie.object, "name")
    return words.format(who=who, what=what, whom=whom)


def path_sentence(request: Request, path: connecting.Path, a: Arguments) -> str:
    every = [Step(t, n) for t, n in zip(path.ties, path.nodes, strict=False)]
    arabic = written_in(a.get("language"), request.languages) == "ar"
    return ("؛ " if arabic else "; ").join(
        step_sentence(request, it, a) for it in every
    )


def step_citations(request: Request, step: Step, a: Arguments) -> object:
    cites = tie_cites(request.world, step.tie)
    return first(sorted(cites, key=cite_order), a)


def tie_cites(world: World, tie: connecting.Tie) -> list[Cite]:
    """What proves a tie: of an article that names somebody, what it says of them."""
    if tie.name == "NAMES":
        return [
            cite
            for cite in world.cited_by(tie.subject)
            if cite.fact is not tie.subject
            and (
                cite.fact is tie.object
                or tie.object in connecting.ends(world, cite.fact)
            )
        ]
    fields = {"PART_OF": "parent", "ORGANIZED_BY": "organizers", "HELD_AT": "place"}
    field = fields.get(tie.name)
    return [
        cite
        for cite in world.cites(tie.fact)
        if field is None
        or not cite.citation.supports
        or field in cite.citation.supports
    ]


def link_citations(request: Request, link: Link, a: Arguments) -> object:
    facts = {tie.fact.id: tie for it in link.counted for tie in it.facts}
    cites = [cite for tie in facts.values() for cite in tie_cites(request.world, tie)]
    return first(sorted(cites, key=lambda it: (*cite_order(it), it.fact.id)), a)


# --- sources --------------------------------------------------------------------------


def cite_order(cite: Cite) -> tuple[object, ...]:
    """Oldest article first, in the order of its words; what is not known comes last."""
    published = cite.article.text("publishedAt")
    start = cite.citation.start
    return (
        *(published is None, published or "", cite.article.id),
        *(start is None, start or 0, citation_key(cite.citation)),
    )


def citations(request: Request, thing: Thing, a: Arguments) -> object:
    return first(sorted(request.world.cites(thing), key=cite_order), a)


def part_citations(request: Request, row: Row, a: Arguments) -> object:
    return citations(request, part_of(row), a)


def citation_url(request: Request, cite: Cite, _a: Arguments) -> object:
    url = cite.article.text("url")
    if url is None:
        return request.pages + cite.article.id
    quote = cite.citation.quote
    return f"{url}#:~:text={fragment(quote)}" if quote else url


def article_text(request: Request, article: Thing, _a: Arguments) -> object:
    owners = following.asserted_by(request.world, article)
    public = any(owner.value("textPublic") for owner in owners)
    return article.value("text") if public else None


def mentions(request: Request, article: Thing, a: Arguments) -> object:
    wanted = a.get("types")

    def find(world: World, thing: Thing) -> list[Thing]:
        found = following.mentioned(world, thing)
        return [it for it in found if wanted is None or it.type.upper() in wanted]

    return connection("Entity", find, "name")(request, article, a)


def facts(request: Request, article: Thing, a: Arguments) -> Connection:
    """Everything that cites an article; a part in a meeting is shown as the meeting."""
    world = request.world
    rows: list[Row] = []
    for cite in world.cited_by(article):
        shown = cite.fact
        if shown.type == "Participation":
            meeting = world.one(shown, "meeting")
            if meeting is None:
                continue
            shown = meeting
        keys = (cite.citation.start, citation_key(cite.citation), cite.fact.id)
        rows.append(Row(shown, keys, cite, article))
    return page("Fact", rows, (False, False), a)


def named(request: Request, thing: Thing | None) -> str | None:
    if thing is None:
        return None
    return best(thing.wordings("name"), None, request.languages)


def worded(request: Request, thing: Thing, name: str) -> str | None:
    return best(thing.wordings(name), None, request.languages)


def fact_subject(request: Request, row: Row, _a: Arguments) -> object:
    cite = row.part
    assert isinstance(cite, Cite)
    fact, one = cite.fact, request.world.one
    match fact.type:
        case "Role":
            return named(request, one(fact, "official"))
        case "Relation":
            return named(request, one(fact, "from"))
        case "Statement":
            who = one(fact, "speaker") or one(fact, "organization")
            return (
                named(request, who)
                or fact.text("attribution")
                or named(request, one(fact, "meeting"))
                or named(request, cite.article)
            )
        case "Participation":
            return (
                named(request, one(fact, "participant"))
                or worded(request, fact, "description")
                or fact.text("nameAsWritten")
                or named(request, one(fact, "meeting"))
            )
        case _:
            return named(request, fact)


def fact_relation(request: Request, row: Row, _a: Arguments) -> object:
    assert isinstance(row.part, Cite)
    fact = row.part.fact
    match fact.type:
        case "Role":
            return worded(request, fact, "title")
        case "Relation":
            return worded(request, fact, "title") or str(fact.text("kind")).lower()
        case "Statement":
            return str(fact.text("kind")).lower()
        case "Participation":
            return str(fact.text("role")).lower()
        case name:
            return name.lower()


def fact_object(request: Request, row: Row, _a: Arguments) -> object:
    assert isinstance(row.part, Cite)
    fact, one = row.part.fact, request.world.one
    match fact.type:
        case "Role":
            return named(request, one(fact, "organization"))
        case "Relation":
            return named(request, one(fact, "to"))
        case "Statement":
            return worded(request, fact, "text")
        case "Participation":
            return named(request, one(fact, "meeting"))
        case _:
            return worded(request, fact, "description")


# --- types ----------------------------------------------------------------------------

_MAPPING: Mapping[str, Resolve] = {
    name: part(name)
    for name in ("text", "language", "kind", "scheme", "value", "url", "title")
}
_NODE: Fields = {"id": lambda _r, thing, _a: thing.id}
_FACT: Fields = {
    **_NODE,
    "note": text("note"),
    "citations": citations,
    "datasets": listed(following.asserted_by),
}
_ENTITY: Fields = {
    **_FACT,
    "name": text("name"),
    "names": lambda _r, thing, a: first(
        (
            {"text": w.text, "language": w.language, "kind": w.kind.value}
            for w in thing.wordings("name")
        ),
        a,
    ),
    "description": text("description"),
    "identifiers": strings("identifiers"),
    "links": strings("links"),
    "mentionedIn": connection("Article", following.mentioning, "-publishedAt"),
    "relations": connection("Relation", following.relations, "-since"),
    "page": lambda request, thing, _a: request.pages + thing.id,
    "updatedAt": lambda request, _thing, _a: request.world.loaded,
}
_ORGANIZATION: Fields = {
    **_ENTITY,
    "kind": lambda _r, thing, _a: organization_kind(thing),
    "foundedOn": stored("foundedOn"),
    "dissolvedOn": stored("dissolvedOn"),
    "parent": link("parent"),
    "children": connection("Organization", backs(ORGANIZATIONS, "parent"), "name"),
    "headquarters": link("headquarters"),
    "roles": held_roles("organization"),
    "officials": officials,
    "organized": connection("Meeting", back("Meeting", "organizers"), "-date"),
    "published": connection("Media", back("Media", "publisher"), "-publishedAt"),
}
_EDGE: Fields = {
    "node": lambda _r, row, _a: row.node,
    "cursor": lambda _r, row, _a: cursor(row),
}
_SPEECH: Fields = {
    **_EDGE,
    "position": lambda _r, row, _a: row.part.value("position"),
    "turns": lambda request, row, _a: len(following.said(request.world, *ends(row))),
    "nameAsWritten": lambda _r, row, _a: row.part.value("nameAsWritten"),
    "roleAsWritten": lambda _r, row, _a: row.part.value("roleAsWritten"),
    "rolesThen": edge_roles,
    "statements": lambda request, row, a: first(
        following.said(request.world, *ends(row)), a
    ),
    "citations": part_citations,
}
_PART: Fields = {
    **_EDGE,
    "role": lambda _r, row, _a: row.part.value("role"),
    "description": lambda request, row, a: text("description")(request, row.part, a),
    "onBehalfOf": lambda request, row, _a: request.world.one(row.part, "onBehalfOf"),
    "citations": part_citations,
}

FIELDS: Mapping[str, Fields] = {
    "Official": {
        **_ENTITY,
        "honorific": text("honorific"),
        "gender": stored("gender"),
        "birthDate": stored("birthDate"),
        "deathDate": stored("deathDate"),
        "image": stored("image"),
        "roles": held_roles("official"),
        "parties": parties,
        "spokeAt": spoke_at,
        "attended": attended,
        "statements": connection(
            "Statement", back("Statement", "speaker"), "-date", "position"
        ),
        "coSpeakers": co_speakers,
        "timeline": timeline,
    },
    "Party": {**_ORGANIZATION, "ideology": in_order(to("ideology"), "name")},
    "Body": _ORGANIZATION,
    "Outlet": {
        **_ORGANIZATION,
        "articles": connection("Article", back("Article", "outlet"), "-publishedAt"),
    },
    "Role": {
        **_FACT,
        "official": link("official"),
        "organization": link("organization"),
        "title": text("title"),
        "onBehalfOf": link("onBehalfOf"),
        "area": link("area"),
        "term": link("term"),
        **{name: stored(name) for name in ("rank", "side", "since", "until")},
        "firstCited": lambda r, t, _a: _date(following.first_cited(r.world, t)),
        "lastCited": lambda r, t, _a: _date(following.last_cited(r.world, t)),
        "held": lambda r, t, a: following.certainty(r.world, t, day(a)).value,
    },
    "Meeting": {
        **_ENTITY,
        "kind": stored("kind", "MEETING"),
        "date": stored("date"),
        "endDate": stored("endDate"),
        "undated": lambda _r, thing, _a: thing.value("date") is None,
        "earliest": lambda r, t, _a: following.meeting_bounds(r.world, t)[0],
        "latest": lambda r, t, _a: following.meeting_bounds(r.world, t)[1],
        "place": link("place"),
        "organizers": in_order(to("organizers"), "name"),
        "parent": link("parent"),
        "parts": connection("Meeting", back("Meeting", "parent"), "date"),
        "term": link("term"),
        "topics": in_order(to("topics"), "name"),
        "speakers": speakers,
        "unidentifiedSpeakers": unidentified,
        "participants": participants,
        "statements": connection("Statement", back("Statement", "meeting"), "position"),
        "reports": connection("Article", following.reports, "-publishedAt"),
        "media": connection("Media", following.media, "-publishedAt"),
    },
    "Event": {
        **_ENTITY,
        "kind": stored("kind", "OTHER"),
        "since": stored("since"),
        "until": stored("until"),
        "organization": link("organization"),
        "roles": connection("Role", back("Role", "term"), "-since", "rank"),
    },
    "Statement": {
        **_FACT,
        "kind": stored("kind"),
        "text": text("text"),
        "language": lambda _r, thing, _a: statement_language(thing),
        "speaker": link("speaker"),
        "organization": link("organization"),
        "attribution": stored("attribution"),
        "rolesThen": statement_roles,
        "meeting": link("meeting"),
        "date": lambda r, t, _a: _date(following.statement_date(r.world, t)),
        "position": stored("position"),
        "topics": in_order(to("topics"), "name"),
        "mentions": in_order(to("mentions")),
    },
    "Relation": {
        **_FACT,
        "kind": stored("kind"),
        "from": link("from"),
        "to": link("to"),
        "title": text("title"),
        **{name: stored(name) for name in ("since", "until", "amount", "currency")},
    },
    "Article": {
        **_ENTITY,
        "headline": lambda _r, thing, _a: thing.original_name,
        **{name: stored(name) for name in ("language", "url", "archivedUrl")},
        "outlet": link("outlet"),
        "section": stored("section"),
        "authors": strings("authors"),
        "publishedAt": stored("publishedAt"),
        "text": article_text,
        "reportsOn": in_order(following.reported, "-date"),
        "mentions": mentions,
        "media": connection("Media", to("media"), "-publishedAt"),
        "facts": facts,
    },
    "Media": {
        **_ENTITY,
        **{name: stored(name) for name in ("kind", "url", "thumbnail", "publishedAt")},
        "publisher": link("publisher"),
        "shows": in_order(to("shows")),
        "articles": connection("Article", back("Article", "media"), "-publishedAt"),
    },
    "Place": {
        **_ENTITY,
        "kind": stored("kind"),
        "within": link("within"),
        "contains": connection("Place", back("Place", "within"), "name"),
        "meetings": connection("Meeting", back("Meeting", "place"), "-date"),
    },
    "Topic": {
        **_ENTITY,
        "broader": link("broader"),
        "narrower": connection("Topic", back("Topic", "broader"), "name"),
        "statements": connection(
            "Statement", back("Statement", "topics"), "-date", "position"
        ),
        "meetings": connection("Meeting", back("Meeting", "topics"), "-date"),
    },
    "Dataset": {
        **_NODE,
        **{name: stored(name) for name in ("title", "license", "url")},
        "loadedAt": lambda request, _thing, _a: request.world.loaded,
        "entityCount": lambda request, thing, _a: sum(
            thing.id in it.said.datasets for it in request.world.of(*ENTITIES)
        ),
    },
    "Citation": {
        "article": lambda _r, cite, _a: cite.article,
        "quote": lambda _r, cite, _a: cite.citation.quote,
        "start": lambda _r, cite, _a: cite.citation.start,
        "end": lambda _r, cite, _a: cite.citation.end,
        "supports": lambda _r, cite, _a: list(cite.citation.supports),
        "url": citation_url,
    },
    **dict.fromkeys(("Name", "Identifier", "Link"), _MAPPING),
    "PageInfo": {
        "hasNextPage": lambda _r, it, _a: it.has_next,
        "hasPreviousPage": lambda _r, it, _a: it.has_previous,
        "startCursor": lambda _r, it, _a: cursor(it.rows[0]) if it.rows else None,
        "endCursor": lambda _r, it, _a: cursor(it.rows[-1]) if it.rows else None,
    },
    "MeetingSpeakerEdge": _SPEECH,
    "SpokeAtEdge": _SPEECH,
    "MeetingParticipantEdge": _PART,
    "AttendedEdge": _PART,
    "CoSpeakerEdge": {
        **_EDGE,
        "count": lambda _r, row, _a: row.part["count"],
        "lift": lambda _r, row, _a: row.part["lift"],
        "meetings": shared_meetings,
    },
    "TimelineEdge": {
        **_EDGE,
        "since": lambda _r, row, _a: row.part.since,
        "until": lambda _r, row, _a: row.part.until,
        "sentence": entry_sentence,
    },
    "Path": {
        "length": lambda _r, path, _a: len(path.ties),
        "start": lambda _r, path, _a: path.nodes[0],
        "end": lambda _r, path, _a: path.nodes[-1],
        "steps": steps,
        "sentence": path_sentence,
    },
    "PathStep": {
        "from": lambda _r, step, _a: step.start,
        "to": lambda _r, step, _a: step.end,
        "relation": relation_of,
        "sentence": step_sentence,
        "citations": step_citations,
    },
    "Network": {
        "nodes": lambda _r, network, _a: network.nodes,
        "links": lambda _r, network, _a: network.links,
        "truncated": lambda _r, network, _a: network.truncated,
    },
    "NetworkLink": {
        "source": lambda _r, link, _a: link.first.source.id,
        "target": lambda _r, link, _a: link.first.target.id,
        "relation": lambda _r, link, _a: link.first.relation,
        "weight": lambda _r, link, _a: link.weight,
        "since": lambda _r, link, _a: link.since,
        "until": lambda _r, link, _a: link.until,
        "citations": link_citations,
    },
    "FactEdge": {
        **_EDGE,
        "subject": fact_subject,
        "relation": fact_relation,
        "object": fact_object,
        "quote": lambda _r, row, _a: row.part.citation.quote,
    },
}

CONNECTION: Fields = {
    "edges": lambda _r, it, _a: it.rows,
    "nodes": lambda _r, it, _a: [row.node for row in it.rows],
    "pageInfo": lambda _r, it, _a: it,
    "totalCount": lambda _r, it, _a: it.total,
}
EDGE: Fields = _EDGE


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None
