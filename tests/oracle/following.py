"""What follows from the facts: the oracle's own account of everything derived.

Written from the descriptions of the public schema, without a look at the loader.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from polgraph.text.certainty import Certainty, Tenure, held, tenure
from polgraph.text.partial_date import PartialDate
from tests.oracle.world import ENTITIES, ORGANIZATIONS, Thing, World

_ENDS = {
    "Role": ("official", "organization", "onBehalfOf", "area", "term"),
    "Participation": ("participant", "meeting", "onBehalfOf"),
    "Statement": ("speaker", "organization", "meeting", "topics", "mentions"),
    "Relation": ("from", "to"),
    "Meeting": ("place", "organizers", "topics"),
}
HELD = (Certainty.DEFINITELY, Certainty.POSSIBLY)


def today() -> PartialDate:
    return PartialDate.parse(datetime.now(UTC).date().isoformat())


def mentioned(world: World, article: Thing) -> list[Thing]:
    """Entities that an article tells of: those that cite it and the ends of facts."""
    found: dict[str, Thing] = {}
    for cite in world.cited_by(article):
        told = [cite.fact] if cite.fact.type in ENTITIES else []
        for link in _ENDS.get(cite.fact.type, ()):
            told += world.to(cite.fact, link)
        found |= {thing.id: thing for thing in told if thing is not article}
    return list(found.values())


def mentioning(world: World, entity: Thing) -> list[Thing]:
    """Articles that tell of an entity."""
    articles = world.of("Article")
    return [article for article in articles if entity in mentioned(world, article)]


def reported(world: World, article: Thing) -> list[Thing]:
    """Meetings that an article tells of."""
    found: dict[str, Thing] = {}
    for cite in world.cited_by(article):
        if cite.fact.type == "Meeting":
            found[cite.fact.id] = cite.fact
        if cite.fact.type in {"Participation", "Statement"}:
            found |= {meeting.id: meeting for meeting in world.to(cite.fact, "meeting")}
    return list(found.values())


def reports(world: World, meeting: Thing) -> list[Thing]:
    """Articles that tell of a meeting."""
    articles = world.of("Article")
    return [article for article in articles if meeting in reported(world, article)]


def media(world: World, meeting: Thing) -> list[Thing]:
    """Media that show a meeting, and media that accompany a report on it."""
    found = {item.id: item for item in world.back(meeting, "Media", "shows")}
    for article in reports(world, meeting):
        found |= {item.id: item for item in world.to(article, "media")}
    return list(found.values())


def speeches(world: World, meeting: Thing) -> list[Thing]:
    """Parts taken in a meeting as a speaker, in the order of speaking."""
    parts = world.back(meeting, "Participation", "meeting")
    speaking = [part for part in parts if part.value("role") == "SPEAKER"]
    return sorted(speaking, key=turn)


def turn(part: Thing) -> tuple[bool, int, str]:
    position = part.value("position")
    known = isinstance(position, int)
    return (not known, position if isinstance(position, int) else 0, part.id)


def spoken_at(world: World, official: Thing) -> list[Thing]:
    """Meetings at which somebody spoke."""
    return _meetings(world, official, lambda role: role == "SPEAKER")


def attended(world: World, official: Thing) -> list[Thing]:
    """Meetings in which somebody took part."""
    return _meetings(world, official, lambda role: role != "ABSENT")


def _meetings(world: World, official: Thing, wanted: object) -> list[Thing]:
    assert callable(wanted)
    found: dict[str, Thing] = {}
    for part in world.back(official, "Participation", "participant"):
        if wanted(part.value("role")):
            found |= {meeting.id: meeting for meeting in world.to(part, "meeting")}
    return list(found.values())


def speakers(world: World, meeting: Thing) -> list[Thing]:
    """Officials who spoke, each once."""
    found: dict[str, Thing] = {}
    for part in speeches(world, meeting):
        who = world.one(part, "participant")
        if who is not None and who.type == "Official":
            found[who.id] = who
    return list(found.values())


def said(world: World, official: Thing, meeting: Thing) -> list[Thing]:
    """Statements of somebody at a meeting, in order."""
    statements = world.back(official, "Statement", "speaker")
    there = [item for item in statements if world.one(item, "meeting") is meeting]
    return sorted(there, key=turn)


def statement_date(world: World, statement: Thing) -> PartialDate | None:
    own = statement.date("date")
    meeting = world.one(statement, "meeting")
    return own or (meeting.date("date") if meeting else None)


def meeting_bounds(world: World, meeting: Thing) -> tuple[str | None, str | None]:
    """Earliest and latest: of its date, else as stated, else by the first report."""
    date = meeting.date("date")
    if date is not None:
        return date.earliest, date.latest
    dates = [article.date("publishedAt") for article in reports(world, meeting)]
    known = sorted((d.latest, d.earliest, str(d)) for d in dates if d is not None)
    reported_by = known[0][2] if known else None
    return meeting.text("earliest"), meeting.text("latest") or reported_by


def cited_dates(world: World, role: Thing) -> Iterator[PartialDate]:
    """Dates of the reports that name a role, or what was said and done in it."""
    facts = [role]
    for type_ in ("Participation", "Statement"):
        facts += world.back(role, type_, "roles")
    for fact in facts:
        for cite in world.cites(fact):
            date = cite.article.date("publishedAt")
            if date is not None:
                yield date


def first_cited(world: World, role: Thing) -> PartialDate | None:
    return _soonest(cited_dates(world, role))


def last_cited(world: World, role: Thing) -> PartialDate | None:
    dates = cited_dates(world, role)
    return max(dates, key=lambda date: (date.earliest, date.latest), default=None)


def _soonest(dates: Iterable[PartialDate]) -> PartialDate | None:
    return min(dates, key=lambda date: (date.latest, date.earliest), default=None)


def tenure_of(world: World, role: Thing) -> Tenure:
    official, body = world.one(role, "official"), world.one(role, "organization")
    ends = (
        official.date("deathDate") if official else None,
        body.date("dissolvedOn") if body else None,
    )
    return tenure(
        role.date("since"),
        role.date("until"),
        first_cited(world, role),
        last_cited(world, role),
        _soonest(end for end in ends if end is not None),
    )


def certainty(world: World, role: Thing, at: PartialDate | None) -> Certainty:
    """How sure it is that a role was held that day; today where none is given."""
    return held(tenure_of(world, role), at or today())


def was_held(world: World, role: Thing, at: PartialDate) -> bool:
    return certainty(world, role, at) in HELD


def roles_then(
    world: World, official: Thing, given: Iterable[Thing], at: PartialDate | None
) -> list[Thing]:
    """Roles that sources give somebody on an occasion, then those held at its date."""
    named = set(given)
    roles = world.back(official, "Role", "official")
    then = [
        r for r in roles if r in named or (at is not None and was_held(world, r, at))
    ]
    latest_first = sorted(then, key=lambda role: role.id)
    latest_first.sort(key=lambda role: role.text("since") or "", reverse=True)
    latest_first.sort(key=lambda role: role.text("since") is None)
    return sorted(latest_first, key=lambda role: role not in named)


def parties(world: World, official: Thing, at: PartialDate | None) -> list[Thing]:
    """Parties through the roles held that day, or all roles."""
    found: dict[str, Thing] = {}
    for role in world.back(official, "Role", "official"):
        if at is None or was_held(world, role, at):
            through = (*world.to(role, "organization"), *world.to(role, "onBehalfOf"))
            found |= {item.id: item for item in through if item.type == "Party"}
    return list(found.values())


def officials(world: World, body: Thing, at: PartialDate | None) -> list[Thing]:
    """People through their roles in an organization, or on its behalf."""
    found: dict[str, Thing] = {}
    for link in ("organization", "onBehalfOf"):
        for role in world.back(body, "Role", link):
            if at is None or was_held(world, role, at):
                found |= {item.id: item for item in world.to(role, "official")}
    return list(found.values())


def relations(world: World, entity: Thing) -> list[Thing]:
    """Relations from or to an entity, each once."""
    either = (
        *world.back(entity, "Relation", "from"),
        *world.back(entity, "Relation", "to"),
    )
    return list({item.id: item for item in either}.values())


def asserted_by(world: World, thing: Thing) -> list[Thing]:
    """Data sets that assert a thing, by id."""
    found = (world.get(id_) for id_ in sorted(thing.said.datasets))
    return [item for item in found if item is not None]


def count(world: World, thing: Thing, name: str) -> int:
    """The counts by which lists are ordered."""
    match name, thing.type:
        case "spokeAtCount", _:
            return len(spoken_at(world, thing))
        case "statementCount", "Official":
            return len(world.back(thing, "Statement", "speaker"))
        case "statementCount", "Meeting":
            return len(world.back(thing, "Statement", "meeting"))
        case "statementCount", _:
            return len(world.back(thing, "Statement", "topics"))
        case "mentionCount", _:
            return len(mentioning(world, thing))
        case "roleCount", _:
            return len(world.back(thing, "Role", "organization"))
        case "speakerCount", _:
            return len(speakers(world, thing))
        case _:
            return len({cite.fact.id for cite in world.cited_by(thing)})


def is_organization(thing: Thing) -> bool:
    return thing.type in ORGANIZATIONS
