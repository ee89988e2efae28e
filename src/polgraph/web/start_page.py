"""`/`: the latest meetings and who spoke at each, and where the API is."""

from starlette.requests import Request
from starlette.responses import Response

from polgraph.errors import PolgraphError
from polgraph.web.documents import page_document
from polgraph.web.page_data import PageData
from polgraph.web.page_language import page_language
from polgraph.web.pages import Pages


class StartPage:
    """The handler of `/`."""

    def __init__(self, data: PageData, pages: Pages) -> None:
        self._data = data
        self._pages = pages
        self._document = page_document("Start")

    async def show(self, request: Request) -> Response:
        """List the meetings."""
        language = page_language(request)
        try:
            data = await self._data.read(request, self._document, language)
        except PolgraphError as error:
            return self._pages.problem(error, language)
        return self._pages.page(
            self._document.template, language, meetings=data["meetings"]
        )
