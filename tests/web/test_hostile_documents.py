"""Hostile requests are refused, each for its own reason, while others are answered."""

import asyncio
from collections.abc import Mapping

import httpx
import orjson
import pytest

pytestmark = pytest.mark.engine

_HONEST = "{ meetings { nodes { speakers { nodes { name } } } } }"
_JSON = {
    "Accept": "application/graphql-response+json",
    "Content-Type": "application/json",
}


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


_THREE_PAGES = """
query ($n: Int = 100) {
  officials(first: $n) { nodes { spokeAt(first: $n) { nodes {
    speakers(first: $n) { nodes { name } } } } } }
}"""
_HOSTILE: Mapping[str, tuple[bytes, int, str]] = {
    "fragments-chained-2^80": (_asked(_chained(80)), 400, "LIMIT_EXCEEDED"),
    "a-thousand-fragments": (_asked(_chained(250)), 400, "PARSE_FAILED"),
    "a-cycle-of-fragments": (
        _asked("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        400,
        "VALIDATION_FAILED",
    ),
    "a-flood-of-aliases": (
        _asked("{ " + " ".join(f"a{n}: __typename" for n in range(600)) + " }"),
        400,
        "LIMIT_EXCEEDED",
    ),
    "pages-of-pages-by-default": (_asked(_THREE_PAGES), 400, "LIMIT_EXCEEDED"),
    "pages-of-pages-by-variable": (
        _asked(_THREE_PAGES.replace(" = 100", ""), n=100),
        400,
        "LIMIT_EXCEEDED",
    ),
    "a-megabyte": (_asked(_HONEST + " " * 2**20), 413, "BODY_TOO_LARGE"),
    "deep-variables": (
        b'{"query": "{ __typename }", "variables": {"a": '
        + b"[" * 40_000
        + b"]" * 40_000
        + b"}}",
        400,
        "BAD_REQUEST",
    ),
    "malformed-utf-8": (b'{"query": "{ __typename \xff }"}', 400, "BAD_REQUEST"),
    "too-deep": (
        _asked("{ meetings { nodes " + _nested("parent", 40) + " } }"),
        400,
        "LIMIT_EXCEEDED",
    ),
    "a-flood-of-directives": (
        _asked("{ __typename " + "@skip(if: false) " * 200 + "}"),
        400,
        "VALIDATION_FAILED",
    ),
    "a-flood-of-errors": (
        _asked("{ " + " ".join(f"nothing{n}" for n in range(900)) + " }"),
        400,
        "VALIDATION_FAILED",
    ),
}


@pytest.mark.parametrize("name", _HOSTILE)
async def test_a_hostile_request_is_refused_while_others_go_on(served: str, name: str):
    body, status, code = _HOSTILE[name]
    async with httpx.AsyncClient(base_url=served, headers=_JSON) as client:
        answers = await asyncio.gather(
            client.post("/graphql", content=body),
            *(client.post("/graphql", content=_asked(_HONEST)) for _ in range(3)),
            client.post("/graphql", content=body),
        )
    hostile, *honest, again = answers
    assert (hostile.status_code, _code(hostile)) == (status, code)
    assert (again.status_code, _code(again)) == (status, code)
    for answer in honest:
        assert len(answer.json()["data"]["meetings"]["nodes"]) == 1


def _code(answer: httpx.Response) -> object:
    return answer.json()["errors"][0]["extensions"]["code"]
