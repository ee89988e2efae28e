"""What a page shows, as JSON: the answer of our own API, and the question behind it."""

from collections.abc import Mapping

import orjson
from starlette.responses import Response

from polgraph.web.documents import PageDocument
from polgraph.web.pages import PAGE_HEADERS


def page_json(
    data: Mapping[str, object],
    page: str,
    document: PageDocument,
    variables: Mapping[str, object],
) -> Response:
    """Give an answer with what asks for it again.

    Args:
        data: the answer to the document.
        page: the address of the page that shows it.
        document: the question.
        variables: its variables.
    """
    request = {"query": document.text, "variables": variables}
    body = {"data": data, "extensions": {"page": page, "request": request}}
    text = orjson.dumps(body, option=orjson.OPT_INDENT_2)
    return Response(text, media_type="application/json", headers=PAGE_HEADERS)
