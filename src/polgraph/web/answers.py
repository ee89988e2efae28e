"""Turns what a request came to into an HTTP response.

Here is the rule of GraphQL-over-HTTP: application/json says 200 for every answer about
a well-formed request, application/graphql-response+json says 400 where nothing was
executed. Statuses of another meaning (405, 503) hold for both.
"""

import hashlib
from http import HTTPStatus

import orjson
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from polgraph.api.service import GraphQLAnswer
from polgraph.errors import PolgraphError
from polgraph.web.faults import (
    RETRY_LATER,
    ResponseTooLargeError,
    headers_of,
    public_message,
)
from polgraph.web.negotiation import JSON, response_type
from polgraph.web.request_id import current_request_id

VARY = "Accept, Accept-Language, Authorization"


def answer_response(answer: GraphQLAnswer, media_type: str, *, most: int) -> Response:
    """Render what the service answered.

    Args:
        answer: as the service gave it.
        media_type: one of the two of GraphQL-over-HTTP.
        most: how many bytes the response may have.

    Raises:
        ResponseTooLargeError: when it has more.
    """
    body = orjson.dumps(_document(answer))
    if len(body) > most:
        message = (
            f"the response has {len(body)} bytes, the limit is {most}"
            " (POLGRAPH_LIMIT_RESPONSE_BYTES); ask for fewer fields or smaller pages"
        )
        raise ResponseTooLargeError(message)
    status = _status(answer, media_type)
    return _response(body, status, media_type, _hint(status))


def error_response(error: PolgraphError, media_type: str) -> Response:
    """Render an error that polgraph raised on purpose."""
    item: dict[str, object] = {
        "message": public_message(error),
        "extensions": {"code": error.code},
    }
    body = orjson.dumps({"errors": [_with_request_id(item)]})
    return _response(body, error.status, media_type, headers_of(error))


async def refuse(
    error: PolgraphError, scope: Scope, receive: Receive, send: Send
) -> None:
    """Answer a request with an error, in the media type that it asks for."""
    media_type = response_type(Headers(scope=scope).get("accept")) or JSON
    await error_response(error, media_type)(scope, receive, send)


def revalidated(response: Response, if_none_match: str | None) -> Response:
    """Let clients keep the answer to a GET as long as it stays the same."""
    if response.status_code != HTTPStatus.OK:
        return response
    etag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": VARY}
    if if_none_match and etag in if_none_match:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def _document(answer: GraphQLAnswer) -> dict[str, object]:
    document: dict[str, object] = {}
    if answer.errors:
        document["errors"] = [_with_request_id(error) for error in answer.errors]
    if answer.executed:
        document["data"] = answer.data
    if answer.extensions:
        document["extensions"] = answer.extensions
    return document


def _status(answer: GraphQLAnswer, media_type: str) -> int:
    refused = answer.status == HTTPStatus.BAD_REQUEST
    if answer.executed or (refused and media_type == JSON):
        return HTTPStatus.OK
    return answer.status


def _hint(status: int) -> dict[str, str]:
    match status:
        case HTTPStatus.METHOD_NOT_ALLOWED:
            return {"Allow": "POST"}
        case HTTPStatus.SERVICE_UNAVAILABLE:
            return dict(RETRY_LATER)
        case _:
            return {}


def _with_request_id(error: dict[str, object]) -> dict[str, object]:
    match error.get("extensions"):
        case {"code": "INTERNAL"}:
            extensions = {"code": "INTERNAL", "requestId": current_request_id()}
            return {**error, "extensions": extensions}
        case _:
            return error


def _response(
    body: bytes, status: int, media_type: str, headers: dict[str, str]
) -> Response:
    return Response(
        body,
        status,
        {
            "Content-Type": f"{media_type}; charset=utf-8",
            "Cache-Control": "no-store",
            "Vary": VARY,
            **headers,
        },
    )
