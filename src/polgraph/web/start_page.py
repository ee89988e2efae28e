"""`/`: what is in the graph, its latest meetings and articles, and where to go on."""

from starlette.requests import Request
from starlette.responses import Response

from polgraph.errors import PolgraphError
from polgraph.web.documents import page_document
from polgraph.web.page_data import PageData
from polgraph.web.pages import Pages


class StartPage:
    """The handler of `/`."""

    def __init__(self, data: PageData, pages: Pages) -> None:
        self._data = data
        self._pages = pages
        self._document = page_document("Start")

    async def show(self, request: Request) -> Response:
        """Count what there is, and list what is new."""
        document = self._document
        address = self._pages.address(request, "/", document)
        try:
            graph = await self._data.read(
                request, document, address.language, address.cursors
            )
        except PolgraphError as error:
            return self._pages.problem(error, request)
        return self._pages.page(document.template, address, graph=graph)
