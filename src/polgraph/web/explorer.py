"""`/explore`: what lies around entities, and how two of them are connected.

The page is whole without a script: the entities, their links with their sources and the
paths are written out, and each step on is a link. The picture is drawn from that in the
browser. The same answer is given as JSON and as a table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from polgraph.errors import PolgraphError
from polgraph.web.documents import page_document
from polgraph.web.exploration import Exploration
from polgraph.web.exploration_question import Question, question
from polgraph.web.page_address import PageAddress
from polgraph.web.page_data import PageData
from polgraph.web.page_json import page_json
from polgraph.web.pages import PAGE_HEADERS, Pages
from polgraph.web.picture import Picture, picture
from polgraph.web.picture_table import picture_table

PATH = "/explore"
_TEMPLATE = "explore.html"
_FORMATS = ("json", "csv")


@dataclass(frozen=True)
class Explored:
    """A picture, the question that it answers, and the address that asked."""

    asked: Exploration
    picture: Picture
    data: Mapping[str, object]
    question: Question
    address: PageAddress


Show: TypeAlias = Callable[[Explored], Response]


class Explorer:
    """The handlers of `/explore`, and of the same address with `.json` and `.csv`."""

    def __init__(self, data: PageData, pages: Pages) -> None:
        self._data = data
        self._pages = pages
        self._search = page_document("Search")
        self._start = page_document("ExplorerStart")

    async def show(self, request: Request) -> Response:
        """Show a picture; where there is none yet, ways to begin."""
        asked = Exploration.of(request.query_params)
        try:
            if asked.name or asked.other:
                return await self._found(request, asked)
            if asked.is_blank or asked.bad_date:
                return await self._begin(request, asked)
            return await self._explored(request, asked, self._page)
        except PolgraphError as error:
            return self._pages.problem(error, request)

    async def json(self, request: Request) -> Response:
        """Give the answer that the page shows, with the question behind it."""
        return await self._as_data(request, _json)

    async def csv(self, request: Request) -> Response:
        """Give every link and every step with its sources, as a table."""
        return await self._as_data(request, _csv)

    async def _as_data(self, request: Request, show: Show) -> Response:
        asked = Exploration.of(request.query_params)
        try:
            if asked.is_blank or asked.bad_date:
                return self._pages.not_found(request)
            return await self._explored(request, asked, show)
        except PolgraphError as error:
            return self._pages.problem(error, request)

    async def _explored(
        self, request: Request, asked: Exploration, show: Show
    ) -> Response:
        address = self._address(request, asked)
        evidence = bool(asked.chosen) or show != self._page
        put = question(asked, evidence=evidence)
        data = await self._data.read(
            request, put.document, address.language, put.variables
        )
        drawn = picture(asked, data)
        if drawn is None:
            return self._pages.not_found(request)
        if drawn.moved:
            pairs = asked.renamed(drawn.moved).pairs
            return RedirectResponse(address.led(request.url.path, pairs), 302)
        return show(Explored(asked, drawn, data, put, address))

    async def _found(self, request: Request, asked: Exploration) -> Response:
        """List whom a name may mean, for a reader without a script."""
        address = self._address(request, asked)
        variables = {"query": asked.name or asked.other}
        data = await self._data.read(request, self._search, address.language, variables)
        return self._pages.page(
            _TEMPLATE, address, asked=asked, drawn=None, found=data["search"]
        )

    async def _begin(self, request: Request, asked: Exploration) -> Response:
        address = self._address(request, asked)
        data = await self._data.read(request, self._start, address.language, {})
        status = 400 if asked.bad_date else 200
        return self._pages.page(
            _TEMPLATE, address, status, asked=asked, drawn=None, offered=data
        )

    def _page(self, explored: Explored) -> Response:
        address, put = explored.address, explored.question
        return self._pages.page(
            _TEMPLATE,
            address,
            asked=explored.asked,
            drawn=explored.picture,
            formats={ending: address.in_format(ending) for ending in _FORMATS},
            graphiql=address.graphiql(put.document, put.variables),
        )

    def _address(self, request: Request, asked: Exploration) -> PageAddress:
        address = self._pages.address(request, PATH)
        return replace(address, state=asked.pairs)


def _json(explored: Explored) -> Response:
    put = explored.question
    return page_json(explored.data, explored.address.cited, put.document, put.variables)


def _csv(explored: Explored) -> Response:
    disposition = 'attachment; filename="polgraph-explore.csv"'
    headers = {**PAGE_HEADERS, "Content-Disposition": disposition}
    text = picture_table(explored.picture, explored.address.cited)
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)
