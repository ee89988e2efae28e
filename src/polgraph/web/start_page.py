"""`/`: what is in the graph, its latest meetings and articles; with `?q=`, a search."""

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
        self._start = page_document("Start")
        self._search = page_document("Search")

    async def show(self, request: Request) -> Response:
        """Count what there is and list what is new, or show what a search finds."""
        try:
            if request.query_params.get("q", "").strip():
                return await self._found(request)
            return await self._new(request)
        except PolgraphError as error:
            return self._pages.problem(error, request)

    async def _new(self, request: Request) -> Response:
        document = self._start
        address = self._pages.address(request, "/", document)
        graph = await self._data.read(
            request, document, address.language, address.cursors
        )
        return self._pages.page(document.template, address, graph=graph)

    async def _found(self, request: Request) -> Response:
        document = self._search
        address = self._pages.address(request, "/", document)
        variables = {"query": address.search, **address.cursors}
        data = await self._data.read(request, document, address.language, variables)
        return self._pages.page(
            document.template,
            address,
            found=data["search"],
            graphiql=address.graphiql(document, variables),
        )
