"""The explorer as a reader uses it: by keyboard alone, to the words of the source."""

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import PageFor, visit

HOSTILE = "<img src=x onerror=alert(1)></script>\u202e]]>&amp;\x08 Official 42"
SMALLEST = 10.5  # pixels that a name may be high
INK_OF_CAPTION = """async data => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width: image.width, height: 60});
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const bytes = context.getImageData(0, 0, canvas.width, 60).data;
  return bytes.filter((byte, at) => at % 4 === 0 && Math.abs(byte - bytes[0]) > 60).length;
}"""
SVG = "{http://www.w3.org/2000/svg}"
READY_MS = 20_000


def explore(page: Page, query: str) -> None:
    visit(page, f"/explore?{query}")
    expect(nodes(page).first).to_be_visible()


def nodes(page: Page) -> Locator:
    return page.locator(".graph .node")


def node(page: Page, name: str) -> Locator:
    return page.locator(".graph").get_by_role("link", name=re.compile(name))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.id"))


def crowd(count: int, name: Callable[[int], str]) -> Callable[[Route], None]:
    """Adds invented neighbours to a real page on its way to the browser."""

    def fulfil(route: Route) -> None:
        response = route.fetch()
        entities = "".join(
            f'<li data-id="o{n}" data-kind="Official"><a class="mark" data-way="choose"'
            f' href="/explore?around=o{n}">{escape(name(n))}</a></li>'
            for n in range(count)
        )
        rows = "".join(
            f'<tr data-source="nidal-al-bataineh" data-target="o{n}" data-tie="x"></tr>'
            for n in range(count)
        )
        html = response.text().replace(
            "</ul>\n</section>", f"{entities}</ul></section>"
        )
        route.fulfill(response=response, body=html.replace("</tbody>", rows, 1))

    return fulfil


def saved(page: Page, format_: str, folder: Path) -> bytes:
    with page.expect_download() as waited:
        page.get_by_role("button", name=format_, exact=True).click()
    target = folder / f"picture.{format_.lower()}"
    waited.value.save_as(target)
    return target.read_bytes()


def test_by_keyboard_alone_from_a_name_to_the_picture(page: Page):
    visit(page, "/explore?around=nidal-al-bataineh")
    visit(page, "/explore?lang=en")
    press = page.keyboard.press
    box = page.get_by_role("combobox", name="Start from a name")
    box.focus()
    page.keyboard.type("bataynih")
    option = page.get_by_role("option", name="Nidal Al-Bataineh")
    expect(option).to_be_visible(timeout=READY_MS)
    press("ArrowDown")
    press("Enter")
    expect(page).to_have_url("/explore?lang=en&around=nidal-al-bataineh")
    expect(nodes(page).first).to_be_visible()
    for _ in range(40):
        press("Tab")
        if focused(page) == "nidal-al-bataineh":
            break
    press("End")
    press("Home")
    assert focused(page) == "nidal-al-bataineh"
    reached = set[str]()
    for key in ("ArrowUp", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowRight"):
        press(key)
        reached.add(focused(page))
    assert len(reached) > 2


def test_by_keyboard_alone_to_the_words_of_the_source_and_on(page: Page):
    explore(page, "lang=en&around=nidal-al-bataineh")
    press = page.keyboard.press
    node(page, "Yusr Hassan").focus()
    press("Enter")
    panel = page.locator("#panel")
    told = panel.locator("blockquote", has_text="يسر حسان")
    expect(told.first).to_be_visible(timeout=READY_MS)
    expect(page.locator("#status")).to_contain_text("Yusr Hassan")
    assert focused(page) == "yusr-hassan"
    before = nodes(page).count()
    press("+")
    expect(page).to_have_url(re.compile("around=yusr-hassan"), timeout=READY_MS)
    expect(node(page, "Media communication|Erada Party").first).to_be_attached(
        timeout=READY_MS
    )
    assert nodes(page).count() >= before
    press("-")
    expect(page).not_to_have_url(re.compile("around=yusr-hassan"))
    assert focused(page) == "yusr-hassan"


def test_the_picture_is_what_the_table_says(page: Page):
    explore(page, "lang=en&around=nidal-al-bataineh")
    listed = page.locator("li[data-id]")
    expect(nodes(page)).to_have_count(listed.count())
    topics = page.locator(".graph .Topic")
    assert topics.count() > 0
    page.get_by_role("checkbox", name="Topic").uncheck()
    expect(topics).to_have_count(0)
    expect(page).to_have_url(re.compile("kind=OFFICIAL"))
    expect(nodes(page)).to_have_count(listed.count())
    page.get_by_role("checkbox", name="Topic").check()
    expect(page).not_to_have_url(re.compile("kind="))
    page.go_back()
    expect(topics).to_have_count(0)
    page.get_by_label("On a day").fill("2023")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("at=2023"), timeout=READY_MS)
    expect(page.locator("#told")).to_contain_text("No connections")


def test_a_shared_address_shows_the_same_picture(page: Page, browser: Browser):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    explore(page, "lang=ar&around=nidal-al-bataineh")
    node(page, "حزب إرادة").first.click()
    expect(page.locator("#panel blockquote").first).to_be_visible()
    page.locator("[data-do=link]").click()
    shared = str(page.evaluate("navigator.clipboard.readText()"))
    told = page.locator("#told").inner_text()
    other = browser.new_page(locale="en", java_script_enabled=False)
    other.goto(shared)
    assert other.locator("#told").inner_text() == told
    expect(other.locator("#panel blockquote").first).to_be_visible()
    expect(other.locator("#picture")).to_be_hidden()
    other.close()


def test_two_people_are_joined_by_the_meeting_with_its_words(page: Page):
    explore(page, "lang=en&around=yusr-hassan")
    box = page.get_by_role("combobox", name="How connected with another name?")
    box.fill("dahamsheh")
    option = page.get_by_role("option", name="Omar Al-Dahamsheh")
    expect(option).to_be_visible(timeout=READY_MS)
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("from=yusr-hassan&to=omar-al-dahamsheh"))
    first = page.locator(".path").first
    expect(first).to_contain_text("Yusr Hassan spoke at")
    expect(first.locator("blockquote").first).to_contain_text("يسر حسان")
    assert page.locator(".graph .way").count() >= 2


def test_fifty_names_are_readable_and_none_covers_another(page: Page):
    names = ("Official {} of the Committee", "المسؤول {} في لجنة الاختبار")
    page.route("**/explore?*", crowd(40, lambda n: names[n % 2].format(n)))
    explore(page, "lang=en&around=nidal-al-bataineh")
    assert nodes(page).count() >= 50
    labels = page.locator(".graph .node > text:not(.cut)").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect()).map(b => [b.x, b.y, b.width,"
        " b.height])"
    )
    covered = [
        (one, other)
        for one, other in combinations(labels, 2)
        if abs(one[0] + one[2] / 2 - other[0] - other[2] / 2) < (one[2] + other[2]) / 2
        and abs(one[1] + one[3] / 2 - other[1] - other[3] / 2) < (one[3] + other[3]) / 2
    ]
    assert covered == []
    scale = float(page.evaluate("document.querySelector('.graph > g').getCTM().a"))
    assert scale * 13 >= SMALLEST


def test_what_is_saved_says_where_it_is_from_and_runs_nothing(
    page: Page, tmp_path: Path
):
    page.route("**/explore?*", crowd(3, lambda n: HOSTILE + str(n)))
    explore(page, "lang=en&around=nidal-al-bataineh")
    picture = ET.fromstring(saved(page, "SVG", tmp_path))  # noqa: S314 - our own file
    elements = list(picture.iter())
    known = ("svg", "style", "title", "rect", "text", "tspan", "g", "line", "path")
    assert {one.tag for one in elements} <= {SVG + tag for tag in (*known, "circle")}
    names = {name for one in elements for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    texts = "".join(picture.itertext())
    assert "onerror=alert(1)" in texts
    origin = picture.findtext(f"{SVG}text[@class='origin']") or ""
    assert "/explore?around=nidal-al-bataineh" in origin
    assert "Accessed \u206820" in origin
    drawn = saved(page, "PNG", tmp_path)
    assert drawn.startswith(b"\x89PNG")
    assert page.evaluate(INK_OF_CAPTION, b64encode(drawn).decode()) > 300


def test_the_table_is_saved_without_a_script(browser: Browser, served: str):
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    visit(page, "/explore?around=nidal-al-bataineh&lang=en")
    with page.expect_download() as waited:
        page.get_by_role("link", name="CSV").click()
    text = Path(waited.value.path()).read_text("utf-8-sig")
    assert "Yusr Hassan" in text
    assert text.splitlines()[-1].startswith("source,polgraph http")
    context.close()


def test_a_phone_scrolls_the_page_and_not_the_picture(page_for: PageFor):
    page = page_for("ar", size="phone", scheme="dark")
    explore(page, "lang=ar&around=nidal-al-bataineh")
    before = page.evaluate("document.querySelector('.graph > g').getCTM().e")
    page.mouse.move(200, 700)
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(200)
    assert page.evaluate("window.scrollY") > 0
    assert page.evaluate("document.querySelector('.graph > g').getCTM().e") == before
