"""Requests that mean harm: each costs its sender little and would cost a server much."""

from dataclasses import dataclass

import orjson


@dataclass(frozen=True, slots=True)
class Hostile:
    """A request's body, and the status and the code that it is to be refused with."""

    name: str
    body: bytes
    status: int
    code: str


def _asked(query: str, **variables: object) -> bytes:
    return orjson.dumps({"query": query, "variables": variables})


def _chained(links: int) -> str:
    """Each fragment spreads the next one twice: 2^links fields, were it expanded."""
    chain = [
        f"fragment F{n} on Official {{ ...F{n + 1} ...F{n + 1} }}" for n in range(links)
    ]
    last = f"fragment F{links} on Official {{ a: name }}"
    return " ".join(('{ official(id: "o") { ...F0 } }', *chain, last))


def _nested(field: str, depth: int) -> str:
    return f"{{ {field} " * depth + "{ name }" + " }" * depth


def _limited(name: str, query: str, **variables: object) -> Hostile:
    return Hostile(name, _asked(query, **variables), 400, "LIMIT_EXCEEDED")


def _invalid(name: str, query: str) -> Hostile:
    return Hostile(name, _asked(query), 400, "VALIDATION_FAILED")


_QUESTION = "{ meetings { nodes { speakers { nodes { name } } } } }"
HONEST = _asked(_QUESTION)
"""What others ask meanwhile."""

_THREE_PAGES = """
query ($n: Int = 100) {
  officials(first: $n) { nodes { spokeAt(first: $n) { nodes {
    speakers(first: $n) { nodes { name } } } } } }
}"""
_DEEP = b"[" * 40_000 + b"]" * 40_000

HOSTILE = (
    _limited("fragments chained, 2^80 fields", _chained(80)),
    Hostile("fragments beyond the tokens", _asked(_chained(250)), 400, "PARSE_FAILED"),
    _invalid(
        "a cycle of fragments",
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    ),
    _limited(
        "600 aliases", "{ " + " ".join(f"a{n}: __typename" for n in range(600)) + " }"
    ),
    _limited("pages of pages, sized by a default", _THREE_PAGES),
    _limited(
        "pages of pages, sized by a variable",
        _THREE_PAGES.replace(" = 100", ""),
        n=100,
    ),
    Hostile("a body of 1 MB", _asked(_QUESTION + " " * 2**20), 413, "BODY_TOO_LARGE"),
    Hostile(
        "variables nested 40,000 deep",
        b'{"query": "{ __typename }", "variables": {"a": ' + _DEEP + b"}}",
        400,
        "BAD_REQUEST",
    ),
    Hostile("malformed UTF-8", b'{"query": "{ __typename \xff }"}', 400, "BAD_REQUEST"),
    _limited(
        "fields nested 40 deep", f"{{ meetings {{ nodes {_nested('parent', 40)} }} }}"
    ),
    _invalid("200 directives", "{ __typename " + "@skip(if: false) " * 200 + "}"),
    _invalid(
        "900 unknown fields",
        "{ " + " ".join(f"nothing{n}" for n in range(900)) + " }",
    ),
)
