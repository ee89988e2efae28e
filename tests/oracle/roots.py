"""The root fields of the public schema over a `World`."""

from collections.abc import Mapping

from tests.oracle import connecting, surrounding
from tests.oracle.fields import (
    Arguments,
    Fields,
    Request,
    Resolve,
    connection,
    day,
    first,
)
from tests.oracle.paging import ArgumentError, OverLimitError, size
from tests.oracle.world import ENTITIES, NODES, ORGANIZATIONS, Thing

_SINGLE: Mapping[str, tuple[str, ...]] = {
    "node": NODES,
    "official": ("Official",),
    "party": ("Party",),
    "body": ("Body",),
    "outlet": ("Outlet",),
    "organization": ORGANIZATIONS,
    "role": ("Role",),
    "meeting": ("Meeting",),
    "event": ("Event",),
    "statement": ("Statement",),
    "relation": ("Relation",),
    "media": ("Media",),
    "place": ("Place",),
    "topic": ("Topic",),
}


def _by_id(*types: str) -> Resolve:
    def resolve(request: Request, _root: object, a: Arguments) -> object:
        found = request.world.get(a["id"])
        return found if found is not None and found.type in types else None

    return resolve


def _all(
    target: str, *default: str, kind: str = "", of: tuple[str, ...] = ()
) -> Resolve:
    types = of or (kind or target,)
    ask = connection(target, lambda w, _t: w.of(*types), *default, kind=kind)
    return lambda request, _root, a: ask(request, None, a)


def _nodes(request: Request, _root: object, a: Arguments) -> object:
    if len(a["ids"]) > 100:
        message = "ids"
        raise ArgumentError(message)
    find = _by_id(*NODES)
    return [find(request, None, {"id": id_}) for id_ in a["ids"]]


def _article(request: Request, _root: object, a: Arguments) -> object:
    given = {name: value for name, value in a.items() if value is not None}
    if len(given) != 1:
        message = "exactly one"
        raise ArgumentError(message)
    if "id" in given:
        return _by_id("Article")(request, None, given)
    articles: list[Thing] = request.world.of("Article")
    return next((it for it in articles if it.value("url") == given["url"]), None)


def _datasets(request: Request, _root: object, a: Arguments) -> object:
    return first(sorted(request.world.of("Dataset"), key=lambda it: it.id), a)


def _paths(request: Request, _root: object, a: Arguments) -> object:
    hops = 4 if a["maxHops"] is None else a["maxHops"]
    if not 1 <= hops <= 6:
        message = "maxHops"
        raise ArgumentError(message)
    start, end = (request.world.get(a[name]) for name in ("from", "to"))
    amount = size(a["first"])
    if start is None or end is None or not {start.type, end.type} <= set(ENTITIES):
        return []
    found = connecting.paths(request.world, start, end, hops, day(a))
    return found[:amount]


def _network(request: Request, _root: object, a: Arguments) -> object:
    hops = 1 if a["hops"] is None else a["hops"]
    if not 1 <= hops <= 3:
        message = "hops"
        raise (OverLimitError if hops > 1 else ArgumentError)(message)
    if len(a["around"]) > 100:
        message = "around"
        raise ArgumentError(message)
    given = [request.world.get(id_) for id_ in a["around"]]
    around = [it for it in given if it is not None and it.type in ENTITIES]
    return surrounding.network(
        request.world, around, hops, a.get("types"), day(a), size(a["first"])
    )


ROOTS: Fields = {
    "network": _network,
    "paths": _paths,
    **{name: _by_id(*types) for name, types in _SINGLE.items()},
    "nodes": _nodes,
    "article": _article,
    "datasets": _datasets,
    "officials": _all("Official", "name"),
    "parties": _all("Organization", "name", kind="Party"),
    "bodies": _all("Organization", "name", kind="Body"),
    "outlets": _all("Organization", "name", kind="Outlet"),
    "organizations": _all("Organization", "name", of=ORGANIZATIONS),
    "roles": _all("Role", "heldToday", "-since", "rank"),
    "meetings": _all("Meeting", "-date"),
    "events": _all("Event", "-since"),
    "statements": _all("Statement", "-date", "position"),
    "relations": _all("Relation", "-since"),
    "articles": _all("Article", "-publishedAt"),
    "mediaItems": _all("Media", "-publishedAt"),
    "places": _all("Place", "name"),
    "topics": _all("Topic", "name"),
}
