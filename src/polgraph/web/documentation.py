"""`/docs`: the documentation of the package, rendered from its Markdown files.

The files lie in `docs/` of the repository, and in the wheel beside this module.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from polgraph.web.pages import Pages

_FIRST = ("start", "question", "cookbook", "data-team", "operation")
_NO_ANCHOR = re.compile(r"[^\w\- ]")
_HERE = Path(__file__).parent
_FOLDERS = (_HERE / "docs", _HERE.parents[2] / "docs")


@dataclass(frozen=True)
class Chapter:
    """One page of the documentation."""

    name: str
    title: str
    html: Markup


class Documentation:
    """The handler of `/docs` and `/docs/{name}`."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._chapters = {item.name: item for item in chapters()}

    async def show(self, request: Request) -> Response:
        """Show a chapter; the first one where none is named."""
        name: str = request.path_params.get("name", _FIRST[0])
        chapter = self._chapters.get(name)
        if chapter is None:
            return self._pages.not_found(request)
        address = self._pages.address(request, request.url.path)
        listed = list(self._chapters.values())
        return self._pages.page("docs.html", address, chapter=chapter, chapters=listed)


@cache
def chapters() -> tuple[Chapter, ...]:
    """Read every chapter, once: those for beginners first, then by name."""
    folder = next((path for path in _FOLDERS if path.is_dir()), _FOLDERS[0])
    found = {path.stem: path for path in sorted(folder.glob("*.md"))}
    order = (*(name for name in _FIRST if name in found), *found)
    return tuple(_chapter(found[name]) for name in dict.fromkeys(order))


def _chapter(path: Path) -> Chapter:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(path.read_text("utf-8"))
    for token in _flat(tokens):
        _point(token)
    for opening, inside in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrs["id"] = _anchor(inside.content)
    title = next(token.content for token in tokens if token.type == "inline")
    html = markdown.renderer.render(tokens, markdown.options, {})
    wide = html.replace(
        "<table>", '<div class="wide" tabindex="0" role="group"><table>'
    )
    shown = wide.replace("</table>", "</table></div>")
    return Chapter(path.stem, title, Markup(shown))  # noqa: S704 - our own files


def _anchor(heading: str) -> str:
    """The fragment that leads to a heading, as on GitHub."""
    return _NO_ANCHOR.sub("", heading.lower()).replace(" ", "-")


def _flat(tokens: list[Token]) -> list[Token]:
    return [item for token in tokens for item in (token, *(token.children or ()))]


def _point(token: Token) -> None:
    """Lead from chapter to chapter on this server; `seeds.md` is `/docs/seeds`."""
    target = token.attrs.get("href")
    if isinstance(target, str) and "/" not in target and ".md" in target:
        token.attrs["href"] = "/docs/" + target.replace(".md", "")
