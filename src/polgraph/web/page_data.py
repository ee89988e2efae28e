"""What a page knows: the answer of our own API to one document.

Pages have no other way to the graph, so that what they show can be asked for by anybody
in the same words, and every limit holds for them too.
"""

import logging
from collections.abc import Mapping

from starlette.requests import Request

from polgraph.api.service import GraphQLAnswer, GraphQLRequest, GraphQLService
from polgraph.errors import DatabaseUnavailableError, InputError, PolgraphError
from polgraph.web.caller import caller_of
from polgraph.web.deadline import finish
from polgraph.web.documents import PageDocument
from polgraph.web.page_language import PageLanguage

logger = logging.getLogger(__name__)


class PageError(PolgraphError):
    """A page could not be made; why is in the server's log."""

    code = "PAGE_FAILED"


class PageData:
    """Sends the documents of pages to the service, under the deadline of a request."""

    def __init__(self, service: GraphQLService) -> None:
        self._service = service

    async def read(
        self,
        request: Request,
        document: PageDocument,
        language: PageLanguage,
        variables: Mapping[str, object],
    ) -> Mapping[str, object]:
        """Execute a document in the language of the page.

        Raises:
            DatabaseUnavailableError: when the database is away or too slow.
            InputError: when the address names a place in a list that there is not.
            PageError: when the API reports any other error: half a page would hide it.
        """
        caller = caller_of(request)
        question = GraphQLRequest(
            document.text, variables, languages=(language,), trusted=caller.trusted
        )
        answer = await finish(
            self._service.answer(question),
            seconds=caller.limits.request_seconds,
            receive=request.receive,
        )
        if answer.errors or answer.data is None:
            raise _failure(answer)
        return answer.data


def _failure(answer: GraphQLAnswer) -> PolgraphError:
    codes = set(answer.codes)
    if codes & {"DATABASE_UNAVAILABLE", "TIMEOUT", "MEMORY_EXCEEDED"}:
        return DatabaseUnavailableError("the database does not answer; try again soon")
    if codes == {"BAD_USER_INPUT"}:
        return InputError("the address asks for what there is not")
    logger.error("a page's document failed: %s", answer.errors)
    return PageError("the page could not be made")
