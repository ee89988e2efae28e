"""GraphiQL answers the product's question, and keeps a reader's secrets."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from polgraph.engine import Server
from tests.browser.conftest import PageFor
from tests.conftest import beside

EXAMPLES = Path(__file__).parents[2] / "frontend" / "examples"
SPEAKERS = ("نضال البطاينة", "يسر حسان", "سيمياء الشطرات", "عمر الدهامشة")
WCAG_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
GRAPHIQLS_OWN = {
    "nested-interactive",
    "target-size",
}  # its tabs and their close buttons
READY_MS = 20_000
DARKEST = 3 * 80  # red, green and blue of a dark page together
SETTLED_MS = 1_000  # GraphiQL takes notice half a second after the last key


@pytest.fixture
def graphiql(page: Page) -> Page:
    """The page as a reader finds it on the first visit."""
    open_graphiql(page)
    return page


def open_graphiql(page: Page, operation: dict[str, str] | None = None) -> None:
    fragment = f"#{urlencode(operation)}" if operation else ""
    page.goto(f"/graphql{fragment}")
    expect(query_editor(page)).to_contain_text("query", timeout=READY_MS)


def query_editor(page: Page) -> Locator:
    return page.locator(".graphiql-query-editor .graphiql-editor")


def tool_editor(page: Page) -> Locator:
    """The editor of the variables or of the headers, whichever is in front."""
    return page.locator(".graphiql-editor-tool .graphiql-editor:not(.hidden)")


def active_tab(page: Page) -> Locator:
    return page.get_by_role("tab", selected=True)


def run(page: Page) -> None:
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_label("Result Window")).to_contain_text("{", timeout=READY_MS)


def write(editor: Locator, text: str) -> None:
    """Replace what the editor holds, as a paste does."""
    editor.locator(".view-lines").click()
    editor.page.keyboard.press("ControlOrMeta+A")
    editor.page.keyboard.insert_text(text)


def stored(page: Page) -> dict[str, str]:
    """All that the page keeps in the browser, once it has written it."""
    page.wait_for_timeout(SETTLED_MS)
    items = json.loads(page.evaluate("JSON.stringify({...localStorage})"))
    return {str(key): str(value) for key, value in items.items()}


def expect_in_result(page: Page, text: str) -> None:
    """Find the text in the result, of which the editor draws only what is in view."""
    page.get_by_label("Result Window").locator(".view-lines").click()
    page.keyboard.press("ControlOrMeta+F")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Result Window").locator(".view-lines")).to_contain_text(
        text
    )


def test_the_first_example_names_the_four_speakers(
    graphiql: Page, tmp_path: Path
) -> None:
    run(graphiql)
    for name in SPEAKERS:
        expect_in_result(graphiql, name)
    graphiql.screenshot(path=tmp_path / "graphiql.png")


def test_each_example_is_a_tab_with_its_variables(graphiql: Page) -> None:
    expect(graphiql.get_by_role("tab")).to_have_count(
        len(list(EXAMPLES.glob("*.graphql")))
    )
    expect(tool_editor(graphiql)).to_contain_text('"first": 10')
    graphiql.get_by_role("button", name="WhereDidTheySpeak").click()
    expect(query_editor(graphiql)).to_contain_text("spokeAt")
    expect(tool_editor(graphiql)).to_contain_text("nidal-al-bataineh")


def test_a_reload_brings_back_the_readers_tabs_and_no_other(graphiql: Page) -> None:
    tabs = graphiql.get_by_role("tab").count()
    write(tool_editor(graphiql), '{"first": 3}')
    stored(graphiql)
    open_graphiql(graphiql)
    expect(tool_editor(graphiql)).to_contain_text('"first": 3')
    expect(graphiql.get_by_role("tab")).to_have_count(tabs)


def test_a_share_link_holds_the_operation_and_no_header(graphiql: Page) -> None:
    graphiql.context.grant_permissions(["clipboard-read", "clipboard-write"])
    graphiql.get_by_role("button", name="Headers", exact=True).click()
    write(tool_editor(graphiql), '{"x-probe": "secret"}')
    graphiql.get_by_role("button", name="Copy share link").click()
    expect(graphiql.get_by_role("button", name="Link copied")).to_be_visible()

    link = urlsplit(str(graphiql.evaluate("navigator.clipboard.readText()")))

    shared = parse_qs(link.fragment)
    assert link.query == ""
    assert shared.keys() == {"query", "variables"}
    assert "WhoSpokeAtWhichMeeting" in shared["query"][0]
    assert json.loads(shared["variables"][0]) == {"first": 10}


def test_a_shared_operation_leaves_the_readers_own_tabs_alone(graphiql: Page) -> None:
    before = stored(graphiql)
    shared = {"query": "query Shared { __typename }", "variables": '{"n": "ه"}'}

    visitor = graphiql.context.new_page()
    open_graphiql(visitor, shared)
    expect(active_tab(visitor)).to_have_text("Shared")
    expect(tool_editor(visitor)).to_contain_text("ه")
    run(visitor)

    assert stored(visitor) == before


def test_a_second_shared_link_replaces_the_first(page: Page) -> None:
    open_graphiql(page, {"query": "query First { __typename }"})
    expect(active_tab(page)).to_have_text("First")
    open_graphiql(page, {"query": "query Second { __typename }"})
    expect(active_tab(page)).to_have_text("Second", timeout=READY_MS)


@pytest.fixture
def token(article: Server, tmp_path: Path) -> Iterator[str]:
    """A token that the server knows."""
    program = beside(article, tmp_path)
    yield program.run("token", "new", "reader").stdout.strip()
    program.run("token", "revoke", "reader")


def test_a_token_goes_with_the_query_and_nowhere_else(
    page_for: PageFor, token: str
) -> None:
    page = page_for("en", scheme="dark")
    open_graphiql(page)
    page.get_by_role("button", name="Headers", exact=True).click()
    write(tool_editor(page), json.dumps({"Authorization": f"Bearer {token}"}))
    page.wait_for_timeout(SETTLED_MS)
    with page.expect_request("**/graphql") as waited:
        page.get_by_role("button", name="Execute query").click()
    assert waited.value.headers["authorization"] == f"Bearer {token}"
    assert token not in page.url
    assert token not in json.dumps(stored(page))
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(map(int, re.findall(r"\d+", paper)[:3])) < DARKEST


def test_no_header_is_ever_stored(graphiql: Page) -> None:
    graphiql.get_by_role("button", name="Headers", exact=True).click()
    write(tool_editor(graphiql), '{"x-probe": "secret"}')
    graphiql.wait_for_timeout(SETTLED_MS)
    run(graphiql)
    recent = stored(graphiql)
    graphiql.get_by_role("button", name="Show History").click()
    graphiql.get_by_role("button", name="Add favorite").first.click()
    favourite = stored(graphiql)

    assert "WhoSpokeAtWhichMeeting" in recent["graphiql:queries"]
    assert "WhoSpokeAtWhichMeeting" in favourite["graphiql:favorites"]
    assert "secret" not in json.dumps([recent, favourite])


def test_arabic_letters_are_not_taken_for_disguised_latin_ones(page: Page) -> None:
    letter, invisible = "ه", "\u200b"
    query = f'query Letters {{ meeting(id: "{letter} {invisible}") {{ id }} }}'
    open_graphiql(page, {"query": query})
    boxed = query_editor(page).locator(".unicode-highlight")
    expect(boxed).to_have_count(1)  # the invisible character alone


@pytest.mark.parametrize(
    ("panel", "shown"),
    [
        ("Documentation Explorer", "Root Types"),
        ("GraphiQL Explorer", "headquarters"),
    ],
)
def test_the_schema_is_explored_without_leaving_the_server(
    graphiql: Page, panel: str, shown: str
) -> None:
    graphiql.get_by_role("button", name="PartyFile").click()
    expect(query_editor(graphiql)).to_contain_text("headquarters")
    graphiql.get_by_role("button", name=f"Show {panel}").click()
    expect(graphiql.locator(".graphiql-plugin")).to_contain_text(shown)


def test_no_violation_of_wcag_is_ours(graphiql: Page, axe: str) -> None:
    graphiql.evaluate(axe)
    report = graphiql.evaluate("levels => axe.run({runOnly: levels})", WCAG_LEVELS)
    assert {found["id"] for found in report["violations"]} <= GRAPHIQLS_OWN
