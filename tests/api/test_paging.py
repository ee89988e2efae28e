"""Sizes and cursors that cannot be used, and documents of several operations."""

import base64
from collections.abc import Mapping

import orjson
import pytest

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLAnswer, GraphQLRequest

pytestmark = pytest.mark.engine

_PAGE = """
query ($first: Int, $last: Int, $after: String, $before: String, $order: [MeetingOrder!]) {
  page: meetings(
    first: $first last: $last after: $after before: $before orderBy: $order
  ) { nodes { id } pageInfo { startCursor endCursor } }
  other: officials(first: 1) { nodes { id } pageInfo { endCursor } }
}"""
_CURSOR = "the cursor is not one of this list in this order"


async def _asked(service: GraphService, **variables: object) -> GraphQLAnswer:
    return await service.answer(GraphQLRequest(_PAGE, variables))


def _end(answer: GraphQLAnswer, key: str) -> str:
    assert not answer.errors
    page = (answer.data or {})[key]
    assert isinstance(page, dict)
    return str(page["pageInfo"]["endCursor"])


def _encoded(value: object) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")


def _refusal(answer: GraphQLAnswer) -> tuple[object, object, object]:
    """Message, code and path of the one error; there is no data at all."""
    assert answer.executed
    assert answer.data is None
    (error,) = answer.errors
    extensions = error["extensions"]
    assert isinstance(extensions, dict)
    return error["message"], extensions["code"], error["path"]


@pytest.mark.parametrize(
    ("variables", "message", "code"),
    [
        ({"first": 1, "last": 1}, "give first (forward) or last", "BAD_USER_INPUT"),
        ({"first": -1}, "first is -1; it cannot be negative", "BAD_USER_INPUT"),
        ({"last": -5}, "last is -5; it cannot be negative", "BAD_USER_INPUT"),
        ({"first": 101}, "first is 101; a page has at most 100", "LIMIT_EXCEEDED"),
        ({"last": 1_000}, "last is 1000; a page has at most 100", "LIMIT_EXCEEDED"),
    ],
)
async def test_a_size_that_cannot_be_is_refused(
    service: GraphService, variables: Mapping[str, object], message: str, code: str
):
    told, known_as, path = _refusal(await _asked(service, **variables))
    assert message in str(told)
    assert (known_as, path) == (code, ["page"])


@pytest.mark.parametrize("name", ["after", "before"])
@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "garbage",
        "=" * 4,
        "نعم",
        _encoded([]),
        _encoded({"a": 1}),
        _encoded(["00000000", "2023", "erada-team-meeting"]),
        _encoded([["deep"] * 50]),
        "A" * 10_000,
    ],
)
async def test_a_forged_cursor_is_refused(
    service: GraphService, name: str, cursor: str
):
    told, code, path = _refusal(await _asked(service, **{name: cursor}))
    assert _CURSOR in str(told)
    assert (code, path) == ("BAD_USER_INPUT", ["page"])


async def test_a_cursor_of_another_list_or_order_is_refused(service: GraphService):
    answer = await _asked(service)
    foreign = await _asked(service, after=_end(answer, "other"))
    own = _end(answer, "page")
    turned = await _asked(service, after=own, order=[{"name": "ASC"}])
    assert _CURSOR in str(_refusal(foreign)[0])
    assert _CURSOR in str(_refusal(turned)[0])
    assert not (await _asked(service, after=own)).errors


async def test_a_cursor_with_keys_of_another_kind_is_refused(service: GraphService):
    own = _end(await _asked(service), "page")
    signed, *keys = orjson.loads(base64.urlsafe_b64decode(own + "=="))
    for forged in ([*keys[:-1], 7], [True, *keys[1:]], keys[:-1], [*keys, "more"]):
        told, _, _ = _refusal(await _asked(service, after=_encoded([signed, *forged])))
        assert _CURSOR in str(told)


_TWO = "query A { a: __typename } query B { b: __typename }"


async def test_of_two_operations_the_named_one_runs(service: GraphService):
    answer = await service.answer(GraphQLRequest(_TWO, None, "B"))
    assert answer.data == {"b": "Query"}


@pytest.mark.parametrize("name", [None, "C"])
async def test_of_two_operations_one_must_be_named(
    service: GraphService, name: str | None
):
    answer = await service.answer(GraphQLRequest(_TWO, None, name))
    (error,) = answer.errors
    assert not answer.executed
    assert answer.status == 400
    assert error["extensions"] == {"code": "OPERATION_NOT_FOUND"}
