"""`/entity/{id}`: what the graph knows about one thing, each fact beside its source.

Two questions to our own API: of which type is it, then the document of that type, so
that a page costs no more than its own fields.
"""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from polgraph.errors import PolgraphError
from polgraph.web.documents import node_documents, page_document
from polgraph.web.page_data import PageData
from polgraph.web.page_language import PageLanguage, page_language
from polgraph.web.pages import Pages, entity_path

_LONGEST_ID = 200


class EntityPage:
    """The handler of `/entity/{id}`."""

    def __init__(self, data: PageData, pages: Pages) -> None:
        self._data = data
        self._pages = pages
        self._type = page_document("Type")
        self._documents = node_documents()

    async def show(self, request: Request) -> Response:
        """Show a page, or lead from the id of a merged entity to the one that is left."""
        language = page_language(request)
        asked: str = request.path_params["id"]
        try:
            match await self._identity(request, language, asked):
                case {"__typename": str(kind), "id": str(found)} if (
                    kind in self._documents
                ):
                    if found != asked:
                        return _moved(request, found)
                    return await self._page(request, language, kind, found)
                case _:
                    return self._pages.not_found(language)
        except PolgraphError as error:
            return self._pages.problem(error, language)

    async def _identity(
        self, request: Request, language: PageLanguage, asked: str
    ) -> object:
        if len(asked) > _LONGEST_ID:
            return None
        data = await self._data.read(request, self._type, language, id=asked)
        return data["node"]

    async def _page(
        self, request: Request, language: PageLanguage, kind: str, found: str
    ) -> Response:
        document = self._documents[kind]
        data = await self._data.read(request, document, language, id=found)
        node = data["node"]
        if node is None:
            return self._pages.not_found(language)
        return self._pages.page(document.template, language, node=node, kind=kind)


def _moved(request: Request, found: str) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(entity_path(found) + query, 302)
