"""What is asked for, as figures, spans and logs name it: without what a client chose."""

import re

_FIXED = frozenset(
    {
        *(
            "/",
            "/graphql",
            "/explore",
            "/explore.json",
            "/explore.csv",
            "/docs",
            "/schema.graphql",
        ),
        *("/healthz", "/readyz", "/version", "/metrics"),
    }
)
_WITH_NAMES = (
    (re.compile(r"/entity/.*\.json"), "/entity/{id}.json"),
    (re.compile(r"/entity/.*\.csv"), "/entity/{id}.csv"),
    (re.compile(r"/entity/.*"), "/entity/{id}"),
    (re.compile(r"/docs/.*"), "/docs/{name}"),
    (re.compile(r"/static/.*"), "/static/{file}"),
)
_ELSEWHERE = "other"
_METHODS = frozenset({"GET", "POST", "HEAD", "OPTIONS"})


def route_of(path: str) -> str:
    """Which of the server's addresses a path belongs to; names are left out."""
    if path in _FIXED:
        return path
    found = (route for pattern, route in _WITH_NAMES if pattern.fullmatch(path))
    return next(found, _ELSEWHERE)


def known_method(method: str) -> str:
    """A method that we answer, or `other`."""
    return method if method in _METHODS else _ELSEWHERE
