"""What a journalist does on the pages, from a misspelt name to the words of the source."""

import re
import time

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import NOBODY, SIZES, PageFor, visit

PAGES = (
    "/",
    "/?q=batayneh",
    "/entity/erada-team-meeting",
    "/entity/nidal-al-bataineh",
    "/entity/erada-party",
    "/entity/altaj-erada-team",
    "/entity/erada-team-video",
    "/entity/amman",
    "/entity/social-media",
    "/entity/nidal-secretary-general",
    NOBODY,
    "/explore",
    "/explore?around=nidal-al-bataineh&chosen=erada-party",
    "/explore?from=yusr-hassan&to=omar-al-dahamsheh",
    "/docs",
    "/docs/certainty",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE = "document.documentElement.scrollWidth"
LATE_SECONDS = 0.5
LARGEST = 50_000  # bytes of a page with its styles and script, without fonts


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    report = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [
        f"{found['id']}: {node['html'][:200]}"
        for found in report["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_a_misspelt_name_to_the_words_of_the_source(
    page_for: PageFor, language: str, scheme: str, size: str
):
    page = page_for(language, scheme=scheme, size=size)
    for name in ("nidal-al-bataineh", "erada-team-meeting", "altaj-erada-team"):
        visit(page, f"/entity/{name}")
    visit(page, "/")
    box = page.get_by_role("combobox")
    box.fill("bataynih")
    option = page.get_by_role(
        "option", name=re.compile("Nidal Al-Bataineh|نضال البطاينة")
    )
    expect(option.first).to_be_visible(timeout=20_000)
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("/entity/nidal-al-bataineh$"))
    page.locator("section", has=page.locator("#spokeAt")).locator("h3 a").click()
    expect(page).to_have_url(re.compile("/entity/erada-team-meeting$"))
    said = page.locator("article", has_text="حزب إرادة حزب فاعل").first
    expect(said.locator("blockquote")).to_have_text("إن حزب إرادة حزب فاعل")
    if language == "en":
        expect(said).to_contain_text("The Erada Party is an active party.")
    said.locator("a.at").click()
    expect(page).to_have_url(re.compile("/entity/altaj-erada-team$"))
    expect(page.locator("h1, h1 + .original").last).to_contain_text("آليات عمله")
    assert page.evaluate(WIDE) <= SIZES[size][0]


def test_a_search_works_without_a_script(browser: Browser, served: str):
    context = browser.new_context(
        base_url=served, locale="en", java_script_enabled=False
    )
    page = context.new_page()
    visit(page, "/?q=batayneh")
    page.goto("/")
    page.get_by_role("searchbox").fill("batayneh")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Nidal Al-Bataineh").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nidal Al-Bataineh")
    context.close()


def test_a_quote_is_copied_with_its_source(page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, "/entity/nidal-secretary-general?lang=en")
    page.get_by_role("button", name="Copy with source").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith(
        "«الأمين العام للحزب نضال البطاينة» — Nidal Al-Bataineh — "
    )
    assert "Al-Taj News, no date in the source" in copied


def test_a_citation_of_the_page_is_copied(page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, "/entity/nidal-al-bataineh?lang=en")
    page.get_by_text("Cite this page").click()
    page.locator("details button.copy").click()
    expect(page.locator("details button.copy")).to_have_text("Copied")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith("Nidal Al-Bataineh. polgraph. http://127.0.0.1:")


def test_nothing_is_offered_that_needs_a_script_where_there_is_none(
    browser: Browser, served: str
):
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    visit(page, "/entity/nidal-secretary-general?lang=en")
    expect(page.locator("figure").first).to_be_visible()
    expect(page.locator("button.copy").first).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [("ar", "dark", "phone"), ("en", "light", "desk")],
)
def test_every_page_is_for_everybody(
    page_for: PageFor, axe: str, language: str, scheme: str, size: str
):
    page = page_for(language, scheme=scheme, size=size)
    found: dict[str, list[str]] = {}
    for path in PAGES:
        visit(page, path)
        wide = page.evaluate(WIDE)
        found[path] = violations(page, axe)
        if wide > SIZES[size][0]:
            found[path].append(f"{wide} pixels wide")
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def come_late(route: Route) -> None:
    """What a script changes, it changes after the page was shown, as on a slow line."""
    time.sleep(LATE_SECONDS)
    route.continue_()


@pytest.mark.parametrize("path", ["/entity/erada-team-meeting?lang=en", "/?lang=ar"])
def test_a_page_is_light_and_nothing_on_it_moves(page: Page, path: str):
    visit(page, path)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries()"
        ".forEach(entry => window.moved += entry.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.route("**/*.js", come_late)
    sizes: list[int] = []
    page.on(
        "response",
        lambda response: (
            sizes.append(len(response.body()))
            if not response.url.endswith(".woff2")
            else None
        ),
    )
    page.goto(path)
    page.wait_for_load_state("networkidle")
    assert sum(sizes) < LARGEST
    assert page.evaluate("window.moved") == 0
