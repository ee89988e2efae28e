"""What a journalist does on the pages, from a misspelt name to the words of the source."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import visit, watched

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
    "/entity/nobody",
    "/explore",
    "/explore?around=nidal-al-bataineh&chosen=erada-party",
    "/explore?from=yusr-hassan&to=omar-al-dahamsheh",
    "/docs",
    "/docs/certainty",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
LARGEST = 50_000  # bytes of a page with its styles and script, without fonts


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    report = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [
        f"{found['id']}: {node['html'][:200]}"
        for found in report["violations"]
        for node in found["nodes"]
    ]


def test_from_a_misspelt_name_to_the_words_of_the_source(page: Page):
    visit(page, "/entity/nidal-al-bataineh?lang=en")
    visit(page, "/?lang=en")
    box = page.get_by_role("combobox")
    box.fill("bataynih")
    option = page.get_by_role("option", name="Nidal Al-Bataineh")
    expect(option).to_be_visible(timeout=20_000)
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url("/entity/nidal-al-bataineh?lang=en")
    visit(page, "/entity/erada-team-meeting?lang=en")
    said = page.locator("article", has_text="The Erada Party is an active party.")
    expect(said).to_contain_text("حزب إرادة حزب فاعل")
    expect(said.locator("blockquote")).to_have_text("إن حزب إرادة حزب فاعل")
    source = said.locator("a.at")
    expect(source).to_have_attribute("href", re.compile("/entity/altaj-erada-team$"))


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


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [("ar", "dark", PHONE), ("en", "light", DESK)],
    ids=["ar-dark-phone", "en-light-desk"],
)
def test_every_page_is_for_everybody(
    browser: Browser,
    served: str,
    axe: str,
    language: str,
    scheme: str,
    size: dict[str, int],
):
    context = browser.new_context(
        base_url=served,
        locale=language,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size["width"], "height": size["height"]},
    )
    problems = watched(context, urlsplit(served).netloc)
    page = context.new_page()
    found: dict[str, list[str]] = {}
    for path in PAGES:
        visit(page, path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found[path] = violations(page, axe)
        if wide > size["width"]:
            found[path].append(f"{wide} pixels wide")
    context.close()
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert [problem for problem in problems if "404" not in problem] == []


@pytest.mark.parametrize("path", ["/entity/erada-team-meeting?lang=en", "/?lang=ar"])
def test_a_page_is_light_and_nothing_on_it_moves(page: Page, path: str):
    visit(page, path)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries()"
        ".forEach(entry => window.moved += entry.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
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
