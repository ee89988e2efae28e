"""`/entity/{id}`: what the graph knows about one thing, each fact beside its source.

Two questions to our own API: of which type is it, then the document of that type, so
that a page costs no more than its own fields. The same answer is given as a page, as
JSON and as a table.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from polgraph.errors import PolgraphError
from polgraph.web.documents import PageDocument, node_documents, page_document
from polgraph.web.linked_data import linked_data
from polgraph.web.page_address import PageAddress
from polgraph.web.page_data import PageData
from polgraph.web.page_json import page_json
from polgraph.web.page_language import page_language
from polgraph.web.page_table import page_table
from polgraph.web.pages import PAGE_HEADERS, Pages, entity_path

_LONGEST_ID = 200
_FORMATS = ("json", "csv")


@dataclass(frozen=True)
class Found:
    """A node that has a page, and the question that it answers.

    `node` is what the question's root fields say together: each of them asks for a part,
    so that Neo4j plans several small statements and not one large.
    """

    kind: str
    node: Mapping[str, object]
    data: Mapping[str, object]
    document: PageDocument
    variables: Mapping[str, str]
    address: PageAddress


Show: TypeAlias = Callable[[Found], Response]
Handler: TypeAlias = Callable[[Request], Awaitable[Response]]


class EntityPage:
    """The handlers of `/entity/{id}` and of the same address with `.json` and `.csv`."""

    def __init__(self, data: PageData, pages: Pages) -> None:
        self._data = data
        self._pages = pages
        self._type = page_document("Type")
        self._documents = node_documents()

    async def show(self, request: Request) -> Response:
        """Show a page, or lead from the id of a merged entity to the one that is left."""
        return await self._shown(request, self._page, "")

    async def json(self, request: Request) -> Response:
        """Give the answer that the page shows, with the question behind it."""
        return await self._shown(request, _json, ".json")

    async def csv(self, request: Request) -> Response:
        """Give what the page shows as a table."""
        return await self._shown(request, _csv, ".csv")

    async def _shown(self, request: Request, show: Show, ending: str) -> Response:
        try:
            match await self._identity(request):
                case {"__typename": str(kind), "id": str(found)} if (
                    kind in self._documents
                ):
                    if found != request.path_params["id"]:
                        return _moved(request, found, ending)
                    return await self._answered(request, kind, found, show)
                case _:
                    return self._pages.not_found(request)
        except PolgraphError as error:
            return self._pages.problem(error, request)

    async def _identity(self, request: Request) -> object:
        asked: str = request.path_params["id"]
        if len(asked) > _LONGEST_ID:
            return None
        language = page_language(request)
        data = await self._data.read(request, self._type, language, {"id": asked})
        return data["node"]

    async def _answered(
        self, request: Request, kind: str, found: str, show: Show
    ) -> Response:
        document = self._documents[kind]
        address = self._pages.address(request, entity_path(found), document)
        variables = {"id": found, **address.cursors}
        data = await self._data.read(request, document, address.language, variables)
        if not all(data.values()):
            return self._pages.not_found(request)
        return show(Found(kind, _united(data), data, document, variables, address))

    def _page(self, found: Found) -> Response:
        address = found.address
        return self._pages.page(
            found.document.template,
            address,
            node=found.node,
            kind=found.kind,
            formats={ending: address.in_format(ending) for ending in _FORMATS},
            graphiql=address.graphiql(found.document, found.variables),
            linked=linked_data(found.kind, found.node, address.canonical, address.base),
        )


def _united(data: Mapping[str, object]) -> dict[str, object]:
    united: dict[str, object] = {}
    for part in data.values():
        match part:
            case {**fields}:
                united |= {str(name): value for name, value in fields.items()}
            case _:
                continue
    return united


def _json(found: Found) -> Response:
    page = found.address.canonical
    return page_json(found.data, page, found.document, found.variables)


def _csv(found: Found) -> Response:
    name = f'attachment; filename="{found.variables["id"]}.csv"'
    headers = {**PAGE_HEADERS, "Content-Disposition": name}
    text = page_table(found.node)
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def _moved(request: Request, found: str, ending: str) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(entity_path(found) + ending + query, 302)
