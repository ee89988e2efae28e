"""`/graphql`: GraphQL over HTTP.

The order in which a request passes the modules beside this one: negotiation, method,
body or query string, parameters, admission, the service under the deadline, answer.
"""

import logging
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from polgraph.api.service import GraphQLRequest, GraphQLService
from polgraph.errors import PolgraphError
from polgraph.settings import Limits
from polgraph.web.answers import (
    answer_response,
    error_response,
    revalidated,
)
from polgraph.web.body import read_body
from polgraph.web.caller import Caller, caller_of
from polgraph.web.deadline import finish
from polgraph.web.faults import (
    ClientGoneError,
    MethodNotAllowedError,
    NotAcceptableError,
)
from polgraph.web.graphiql import GraphiQLPage
from polgraph.web.negotiation import JSON, preferred_languages, response_type
from polgraph.web.parameters import Parameters, from_body, from_query_string

logger = logging.getLogger(__name__)


class GraphQLEndpoint:
    """The ASGI application behind `/graphql`."""

    def __init__(self, service: GraphQLService, graphiql: GraphiQLPage) -> None:
        self._service = service
        self._graphiql = graphiql

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; every refusal becomes a response."""
        request = Request(scope, receive)
        if self._graphiql.is_asked_for(request):
            response = self._graphiql.response()
        else:
            response = await self._respond(request)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        media_type = response_type(request.headers.get("accept"))
        try:
            return await self._answer(request, media_type)
        except PolgraphError as error:
            if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                logger.warning("a request came to nothing: %s", error.message)
            return error_response(error, media_type or JSON)
        except ClientDisconnect:
            gone = ClientGoneError("the client closed the connection")
            return error_response(gone, media_type or JSON)

    async def _answer(self, request: Request, media_type: str | None) -> Response:
        caller = caller_of(request)
        limits = caller.limits
        parameters = await _parameters(request, media_type, limits)
        answer = await finish(
            self._service.answer(_graphql_request(request, parameters, caller)),
            seconds=limits.request_seconds,
            receive=request.receive,
        )
        most = limits.response_bytes
        response = answer_response(answer, media_type or JSON, most=most)
        if request.method == "GET" and not answer.errors:
            return revalidated(response, request.headers.get("if-none-match"))
        return response


async def _parameters(
    request: Request, media_type: str | None, limits: Limits
) -> Parameters:
    if request.method not in {"GET", "POST"}:
        message = f"{request.method} is not served here; use POST, or GET to read"
        raise MethodNotAllowedError(message)
    if media_type is None:
        message = (
            "Accept must allow application/graphql-response+json or application/json"
        )
        raise NotAcceptableError(message)
    if request.method == "POST":
        return from_body(await read_body(request, limits))
    query_string: bytes = request.scope["query_string"]
    return from_query_string(query_string, most=limits.body_bytes)


def _graphql_request(
    request: Request, parameters: Parameters, caller: Caller
) -> GraphQLRequest:
    return GraphQLRequest(
        query=parameters.query,
        variables=parameters.variables,
        operation_name=parameters.operation_name,
        languages=preferred_languages(request.headers.get("accept-language")),
        read_only=request.method == "GET",
        trusted=caller.trusted,
    )
