"""`where` inputs evaluated on one thing, operator by operator.

Two-valued: what is not known satisfies no test, and so its opposite holds under NOT.
A field that is null counts as not given.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from polgraph.text.partial_date import PartialDate
from tests.oracle import following
from tests.oracle.world import Thing, World

Given = Mapping[str, Any]
Test = Callable[[World, Thing, Any], bool]


def keeps(world: World, kind: str, where: Given | None, thing: Thing) -> bool:
    """Whether a thing passes a `where` input of a kind (`Official`, `Role` ...)."""
    given = {name: value for name, value in (where or {}).items() if value is not None}
    return all(_entry(world, kind, name, value, thing) for name, value in given.items())


def _entry(world: World, kind: str, name: str, value: Any, thing: Thing) -> bool:
    match name:
        case "AND":
            return all(keeps(world, kind, item, thing) for item in value)
        case "OR":
            return any(keeps(world, kind, item, thing) for item in value)
        case "NOT":
            return not keeps(world, kind, value, thing)
        case _:
            return TESTS[kind][name](world, thing, value)


def one(kind: str, targets: Callable[[World, Thing], Iterable[Thing]]) -> Test:
    """A filter on what a relation leads to."""

    def test(world: World, thing: Thing, where: Given) -> bool:
        return any(keeps(world, kind, where, item) for item in targets(world, thing))

    return test


def many(kind: str, targets: Callable[[World, Thing], Iterable[Thing]]) -> Test:
    """A filter by `some`, `none` and `all`."""

    def test(world: World, thing: Thing, given: Given) -> bool:
        found = list(targets(world, thing))
        return all(
            _quantified(quantifier, [keeps(world, kind, where, it) for it in found])
            for quantifier, where in given.items()
            if where is not None
        )

    return test


def _quantified(quantifier: str, outcomes: Sequence[bool]) -> bool:
    match quantifier:
        case "some":
            return any(outcomes)
        case "none":
            return not any(outcomes)
        case _:
            return all(outcomes)


def link(kind: str, name: str) -> Test:
    """A filter on where a link of the thing leads."""
    return one(kind, lambda world, thing: world.to(thing, name))


def identity(given: Given, ids: Sequence[str]) -> bool:
    """`IDWhere`: any of the ids passes."""
    return any(
        (given.get("eq") is None or id_ == given["eq"])
        and (given.get("in") is None or id_ in given["in"])
        for id_ in ids
    )


def string(given: Given, values: Sequence[str]) -> bool:
    """`StringWhere`: for each operator, any of the values passes; none, for `ne`."""
    lowered = [value.lower() for value in values]
    return all(
        _operator(name, operand, lowered)
        for name, operand in given.items()
        if operand is not None
    )


def _operator(name: str, operand: Any, values: Sequence[str]) -> bool:
    match name:
        case "eq":
            return operand.lower() in values
        case "ne":
            return operand.lower() not in values
        case "in":
            return any(item.lower() in values for item in operand)
        case "contains":
            return any(operand.lower() in value for value in values)
        case "startsWith":
            return any(value.startswith(operand.lower()) for value in values)
        case _:
            return operand is not bool(values)


def date(given: Given, stored: PartialDate | None) -> bool:
    """`PartialDateWhere`: on every day that is meant, or on some with `possibly`."""
    if given.get("isNull") is not None and given["isNull"] is not (stored is None):
        return False
    operators = ("on", "before", "after", "from", "to")
    asked = [(name, given[name]) for name in operators if given.get(name) is not None]
    if not asked:
        return True
    possibly = given.get("possibly") is True
    return stored is not None and all(
        _compared(name, stored, PartialDate.parse(day), possibly=possibly)
        for name, day in asked
    )


def _compared(
    name: str, stored: PartialDate, asked: PartialDate, *, possibly: bool
) -> bool:
    first, last = stored.earliest, stored.latest
    match name:
        case "on":
            return stored.overlaps(asked) if possibly else stored.within(asked)
        case "before":
            return (first if possibly else last) < asked.earliest
        case "after":
            return (last if possibly else first) > asked.latest
        case "from":
            return (last if possibly else first) >= asked.earliest
        case _:
            return (first if possibly else last) <= asked.latest


def _id(_world: World, thing: Thing, given: Given) -> bool:
    return identity(given, [thing.id])


def _dataset(_world: World, thing: Thing, given: Given) -> bool:
    return identity(given, thing.said.datasets)


def _identifier(_world: World, thing: Thing, given: Given) -> bool:
    found = thing.value("identifiers")
    return any(
        item["value"] == given["value"]
        and (given.get("scheme") is None or item["scheme"] == given["scheme"])
        for item in (found if isinstance(found, tuple) else ())
        if isinstance(item, Mapping)
    )


def _held(world: World, thing: Thing, given: Given) -> bool:
    accepted = given.get("certainty")
    if accepted is None:
        accepted = ["DEFINITELY", "POSSIBLY"]
    at = PartialDate.parse(given["at"])
    return following.certainty(world, thing, at) in accepted


def _other(world: World, thing: Thing, given: Given) -> bool:
    ends = (*world.to(thing, "from"), *world.to(thing, "to"))
    return identity(given, [end.id for end in ends])


def _kind(default: str | None = None) -> Test:
    return lambda _world, thing, given: (thing.text("kind") or default) in given


def _organization_kind(_world: World, thing: Thing, given: Any) -> bool:
    return organization_kind(thing) in given


def organization_kind(thing: Thing) -> str:
    """What sort of organization it is, unless a source says another."""
    usual = {"Party": "PARTY", "Outlet": "MEDIA_OUTLET"}.get(thing.type, "OTHER")
    return thing.text("kind") or usual


def _string(name: str) -> Test:
    def test(_world: World, thing: Thing, given: Given) -> bool:
        value = thing.text(name)
        return string(given, [] if value is None else [value])

    return test


def _texts(name: str) -> Test:
    return lambda _world, thing, given: string(
        given, [wording.text for wording in thing.wordings(name)]
    )


def _date(name: str) -> Test:
    return lambda _world, thing, given: date(given, thing.date(name))


def _statement_date(world: World, thing: Thing, given: Given) -> bool:
    return date(given, following.statement_date(world, thing))


def _statement_language(_world: World, thing: Thing, given: Given) -> bool:
    return string(given, [statement_language(thing)])


def statement_language(thing: Thing) -> str:
    """Language of the words as published; und where unknown."""
    return thing.wordings("text")[0].language or "und"


_FACT: Mapping[str, Test] = {
    "id": _id,
    "dataset": _dataset,
    "citedIn": one("Article", lambda w, t: [cite.article for cite in w.cites(t)]),
}
_ENTITY: Mapping[str, Test] = {
    **_FACT,
    "name": _texts("name"),
    "identifier": _identifier,
    "mentionedIn": many("Article", following.mentioning),
}

TESTS: Mapping[str, Mapping[str, Test]] = {
    "Official": {
        **_ENTITY,
        "gender": _string("gender"),
        "birthDate": _date("birthDate"),
        "roles": many("Role", lambda w, t: w.back(t, "Role", "official")),
        "party": one("Organization", lambda w, t: following.parties(w, t, None)),
        "spokeAt": many("Meeting", following.spoken_at),
        "attended": many("Meeting", following.attended),
        "statements": many("Statement", lambda w, t: w.back(t, "Statement", "speaker")),
    },
    "Organization": {
        **_ENTITY,
        "kind": _organization_kind,
        "foundedOn": _date("foundedOn"),
        "parent": link("Organization", "parent"),
        "headquarters": link("Place", "headquarters"),
        "roles": many("Role", lambda w, t: w.back(t, "Role", "organization")),
        "organized": many("Meeting", lambda w, t: w.back(t, "Meeting", "organizers")),
    },
    "Role": {
        **_FACT,
        "title": _texts("title"),
        "official": link("Official", "official"),
        "organization": link("Organization", "organization"),
        "onBehalfOf": link("Organization", "onBehalfOf"),
        "area": link("Place", "area"),
        "term": link("Event", "term"),
        "since": _date("since"),
        "until": _date("until"),
        "held": _held,
    },
    "Meeting": {
        **_ENTITY,
        "kind": _kind("MEETING"),
        "date": _date("date"),
        "place": link("Place", "place"),
        "organizer": link("Organization", "organizers"),
        "speakers": many("Official", following.speakers),
        "topics": many("Topic", lambda w, t: w.to(t, "topics")),
        "statements": many("Statement", lambda w, t: w.back(t, "Statement", "meeting")),
        "term": link("Event", "term"),
    },
    "Event": {
        **_ENTITY,
        "kind": _kind("OTHER"),
        "since": _date("since"),
        "until": _date("until"),
        "organization": link("Organization", "organization"),
    },
    "Statement": {
        **_FACT,
        "kind": _kind(),
        "text": _texts("text"),
        "language": _statement_language,
        "speaker": link("Official", "speaker"),
        "organization": link("Organization", "organization"),
        "meeting": link("Meeting", "meeting"),
        "date": _statement_date,
        "topics": many("Topic", lambda w, t: w.to(t, "topics")),
    },
    "Relation": {
        **_FACT,
        "kind": _kind(),
        "since": _date("since"),
        "until": _date("until"),
        "other": _other,
    },
    "Article": {
        **_ENTITY,
        "url": _string("url"),
        "language": _string("language"),
        "section": _string("section"),
        "outlet": link("Organization", "outlet"),
        "publishedAt": _date("publishedAt"),
        "reportsOn": many("Meeting", following.reported),
    },
    "Media": {
        **_ENTITY,
        "kind": _kind(),
        "url": _string("url"),
        "publisher": link("Organization", "publisher"),
        "publishedAt": _date("publishedAt"),
    },
    "Place": {**_ENTITY, "kind": _string("kind"), "within": link("Place", "within")},
    "Topic": {**_ENTITY, "broader": link("Topic", "broader")},
}
