"""Reads a page as a browser would, for tests that ask what is on it."""

from html.parser import HTMLParser

from typing_extensions import override

VOID = {"meta", "link", "br", "input"}
HARMLESS = {
    *("a", "article", "aside", "bdi", "blockquote", "body", "br", "dd", "details"),
    *(
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
    ),
    *("head", "header", "html", "li", "link", "main", "meta", "nav", "ol", "p"),
    *("form", "label", "input", "button", "mark"),
    *("fieldset", "legend", "table", "tbody", "td", "th", "thead", "tr"),
    *("script", "section", "small", "span", "strong", "summary", "time", "title"),
    "ul",
}


class Reader(HTMLParser):
    """Reads a page as a browser would, and notes what a test asks about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def addresses(self) -> list[str]:
        return [
            str(value)
            for _, attributes in self.elements
            for name, value in attributes.items()
            if name in {"href", "src", "cite"}
        ]
