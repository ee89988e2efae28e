"""Neo4j's plans made ready before readers come.

Neo4j takes seconds to plan a large statement that it has not seen since it started, and
more while it is still warming up itself. So a server that has listened for some seconds
asks what its pages ask, one question after the other, of nobody.
"""

import asyncio
import logging
import re
from collections.abc import Iterator

from polgraph.api.service import GraphQLRequest, GraphQLService
from polgraph.errors import DatabaseTimeoutError, DatabaseUnavailableError
from polgraph.web.documents import page_documents
from polgraph.web.exploration import Exploration
from polgraph.web.exploration_question import question

logger = logging.getLogger(__name__)

_REQUIRED = re.compile(r"\$(\w+): \w+!")
_NOBODY = "-"
_SECONDS = 5
_LANGUAGES = ("ar",)


async def warm_after_a_while(service: GraphQLService) -> None:
    """Let those in first who wait for the server to listen, then `warm` it."""
    await asyncio.sleep(_SECONDS)
    await warm(service)


async def warm(service: GraphQLService) -> None:
    """Ask what every kind of page asks, once; end early where the database is away."""
    for asked in _questions():
        try:
            answer = await service.answer(asked)
        except DatabaseTimeoutError:
            continue
        except DatabaseUnavailableError as error:
            logger.info("plans are not made ready: %s", error.message)
            return
        if set(answer.codes) - {DatabaseTimeoutError.code}:
            logger.info("plans are not made ready: %s", answer.errors[0]["message"])
            return


def _questions() -> Iterator[GraphQLRequest]:
    for document in page_documents():
        nobody = dict.fromkeys(_REQUIRED.findall(document.text), _NOBODY)
        yield GraphQLRequest(document.text, nobody, languages=_LANGUAGES)
    joined = Exploration(around=(_NOBODY,), start=_NOBODY, end=_NOBODY)
    explored = question(joined, evidence=False)
    text = explored.document.text
    yield GraphQLRequest(text, explored.variables, languages=_LANGUAGES)
