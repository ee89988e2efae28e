"""Renders the pages for readers: plain HTML, no script, each run with its direction."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from polgraph.errors import PolgraphError
from polgraph.web.faults import headers_of
from polgraph.web.page_language import PageLanguage
from polgraph.web.request_id import current_request_id
from polgraph.web.text_runs import run, web_link
from polgraph.web.wording import words_in

_HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}


class Pages:
    """The templates of the package, ready to render."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        _add_filters(self._templates.filters)

    def page(
        self, template: str, language: PageLanguage, **context: object
    ) -> HTMLResponse:
        """Render a template with the words of a language."""
        return HTMLResponse(self._html(template, language, **context), headers=_HEADERS)

    def not_found(self, language: PageLanguage) -> Response:
        """Say that there is nothing by this id."""
        return HTMLResponse(self._html("not_found.html", language), 404, _HEADERS)

    def problem(self, error: PolgraphError, language: PageLanguage) -> Response:
        """Say that the page could not be made, and under which id the log has it."""
        html = self._html(
            "problem.html",
            language,
            status=error.status,
            request_id=current_request_id(),
        )
        headers = {**headers_of(error), "Cache-Control": "no-store"}
        return HTMLResponse(html, error.status, headers)

    def _html(self, template: str, language: PageLanguage, **context: object) -> str:
        return self._templates.get_template(template).render(
            language=language,
            direction="rtl" if language == "ar" else "ltr",
            other="en" if language == "ar" else "ar",
            words=words_in(language),
            **context,
        )


def _add_filters(filters: MutableMapping[str, Any]) -> None:
    filters.update(run=run, web_link=web_link, path=entity_path)


def entity_path(entity_id: str) -> str:
    """Give the path of an entity's page on this server."""
    return f"/entity/{quote(entity_id, safe='')}"
