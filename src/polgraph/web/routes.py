"""The server's addresses as figures and logs name them: without what a client chose."""

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


def route_of(path: str) -> str:
    """Which of the server's addresses a path belongs to; names are left out."""
    if path in _FIXED:
        return path
    found = (route for pattern, route in _WITH_NAMES if pattern.fullmatch(path))
    return next(found, _ELSEWHERE)
