"""A real Chromium that reaches nothing but the server under test.

The browser lives no longer than this package: Playwright keeps an event loop in the
main thread for as long as it runs, where the asynchronous tests want one of their own.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    WebError,
    sync_playwright,
)

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
NOBODY = "/entity/nobody"  # a page that is not there, which the browser reports
SIZES = {"phone": (390, 844), "desk": (1280, 900)}
BUSY = 503  # the first to ask while Neo4j plans may have to ask again
TRIES = 5
LOCAL_SCHEMES = ("data", "blob")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, headless; without one the tests are skipped, in CI they fail."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if chromium is None:
        _report_missing(f"no Chromium on PATH (tried {', '.join(CHROMIUM_NAMES)})")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, headless=True, args=CHROMIUM_FLAGS
        )
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def axe() -> str:
    """The script that finds violations of WCAG in a page, from the front end's tools."""
    if not AXE.exists():
        _report_missing("no axe-core (npm --prefix frontend ci)")
    return AXE.read_text(encoding="utf-8")


PageFor = Callable[..., Page]
"""Opens a page for a reader of a locale, a colour scheme and a size of screen."""


@pytest.fixture
def page_for(browser: Browser, served: str) -> Iterator[PageFor]:
    """Fails the test on a request to another host, a console error or an uncaught one."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def opened(locale: str, *, scheme: str = "light", size: str = "desk") -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=served,
            locale=locale,
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": width, "height": height},
        )
        contexts.append(context)
        watch(context, urlsplit(served).netloc, problems)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def page(page_for: PageFor) -> Page:
    """A fresh reader's page, for whom Arabic comes first."""
    return page_for("ar")


def visit(page: Page, path: str) -> None:
    """Open a page, as often as a busy server asks."""
    for _ in range(TRIES):
        response = page.request.get(path)
        if response.status != BUSY:
            break
    page.goto(path)


def watch(context: BrowserContext, host: str, problems: list[str]) -> None:
    """Note everything that a reader should never meet."""

    def note_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL_SCHEMES and address.netloc != host:
            problems.append(f"request to another host: {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        missing = message.location["url"] == f"http://{host}{NOBODY}"
        if message.type == "error" and not missing:
            problems.append(f"console error: {message.text}")

    def note_error(uncaught: WebError) -> None:
        problems.append(f"page error: {uncaught.error}")

    context.on("request", note_request)
    context.on("console", note_message)
    context.on("weberror", note_error)


def _report_missing(what: str) -> NoReturn:
    in_ci = os.environ.get("CI") == "true"  # noqa: TID251 - about the test machine
    if in_ci:
        pytest.fail(f"{what}: without it the pages go untested")
    pytest.skip(f"{what}: the pages were not tested in a browser")
