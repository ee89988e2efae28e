"""Renders the pages for readers: whole without a script, each run with its direction."""

from collections.abc import MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from polgraph.errors import PolgraphError
from polgraph.web.built_files import built_files
from polgraph.web.documents import PageDocument
from polgraph.web.faults import headers_of
from polgraph.web.page_address import PageAddress
from polgraph.web.request_id import current_request_id
from polgraph.web.text_runs import brief, marked, run, web_link
from polgraph.web.wording import kinds_in, words_in

PAGE_HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Authorization"}
_PLAIN = PageDocument("", "")
_READER = "src/reader/main.ts"
_EXPLORER = "src/explorer/main.ts"


class Pages:
    """The templates of the package, ready to render.

    Args:
        static: the folder of built files.
        base: the public address of the server, without a slash at its end.
    """

    def __init__(self, static: Path, base: str) -> None:
        self._base = base
        self._built = built_files(static, _READER)
        self._explorer = built_files(static, _EXPLORER)
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        _add_filters(self._templates.filters)

    def address(
        self, request: Request, path: str, document: PageDocument = _PLAIN
    ) -> PageAddress:
        """Read what a request asks of a page."""
        return PageAddress.of(request, path, document, self._base)

    def page(
        self,
        template: str,
        address: PageAddress,
        status: int = 200,
        **context: object,
    ) -> HTMLResponse:
        """Render a template with the words of a language."""
        html = self._html(template, address, **context)
        return HTMLResponse(html, status, PAGE_HEADERS)

    def not_found(self, request: Request) -> Response:
        """Say that there is nothing by this id."""
        address = self.address(request, request.url.path)
        return HTMLResponse(self._html("not_found.html", address), 404, PAGE_HEADERS)

    def problem(self, error: PolgraphError, request: Request) -> Response:
        """Say that the page could not be made, and under which id the log has it."""
        html = self._html(
            "problem.html",
            self.address(request, request.url.path),
            status=error.status,
            request_id=current_request_id(),
        )
        headers = {**headers_of(error), "Cache-Control": "no-store"}
        return HTMLResponse(html, error.status, headers)

    def _html(self, template: str, address: PageAddress, **context: object) -> str:
        language = address.language
        return self._templates.get_template(template).render(
            address=address,
            built=self._built,
            explorer=self._explorer,
            carried=address.carried,
            language=language,
            direction="rtl" if language == "ar" else "ltr",
            other="en" if language == "ar" else "ar",
            today=datetime.now(UTC).date(),
            words=words_in(language),
            kinds=dict(kinds_in(language)),
            **context,
        )


def _add_filters(filters: MutableMapping[str, Any]) -> None:
    filters.update(run=run, brief=brief, marked=marked)
    filters.update(web_link=web_link, path=entity_path)


def entity_path(entity_id: str) -> str:
    """Give the path of an entity's page on this server."""
    return f"/entity/{quote(entity_id, safe='')}"
