"""The pieces of TEI that recur: words by language, pointers, dates, addresses."""

from collections.abc import Iterable

from polgraph.importers.parlamint.documents import TEI, XML_ID, XML_LANG, Element
from polgraph.importers.tally import Tally
from polgraph.importers.values import Given, language_tag
from polgraph.model.enums import NameKind
from polgraph.records import Wording


def own_id(element: Element) -> str | None:
    """The `xml:id`."""
    return element.get(XML_ID)


def children(element: Element, name: str) -> list[Element]:
    """The direct children of a name."""
    return element.findall(f"{TEI}{name}")


def words(element: Element) -> str:
    """All text inside, white space as single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())


def language(element: Element) -> str | None:
    """The language of an element: its own, or that of the nearest one around it."""
    around: Element | None = element
    while around is not None:
        if tag := around.get(XML_LANG):
            return language_tag(tag)
        around = around.getparent()
    return None


def pointers(text: str | None) -> list[str]:
    """Own ids that an attribute points to: `#a other.xml#b c` gives a, b and c."""
    return [each.rpartition("#")[2] for each in (text or "").split()]


def worded(found: Iterable[Element], home: str | None) -> list[Wording]:
    """The words of elements by language; those of the home language come first."""
    told = [(words(each), language(each)) for each in found]
    first = next((tag for text, tag in told if text and tag == home), None)
    if first is None:
        first = next((tag for text, tag in told if text), None)
    wordings = [
        Wording(text, tag, NameKind.ORIGINAL if tag == first else NameKind.TRANSLATION)
        for text, tag in told
        if text
    ]
    return sorted(wordings, key=lambda each: each.kind is not NameKind.ORIGINAL)


def dated(element: Element) -> tuple[str | None, str | None]:
    """From when to when: `@from` and `@to`, or `@when` for both."""
    when = element.get("when")
    return element.get("from") or when, element.get("to") or when


def identified(element: Element, scheme: str) -> dict[str, Given]:
    """Identifiers, its own first, and links: an `idno` of type URI is a link."""
    own = own_id(element)
    identifiers = [{"scheme": scheme, "value": own}] if own else []
    links: list[dict[str, str]] = []
    for idno in children(element, "idno"):
        sort, text = idno.get("type") or "idno", words(idno)
        title = idno.get("subtype")
        if text.startswith(("http://", "https://")):
            links.append({"url": text, "title": title} if title else {"url": text})
        elif text:
            identifiers.append({"scheme": sort, "value": text})
    return {"identifiers": identifiers, "links": links}


def count_others(
    element: Element, kind: str, known: Iterable[str], tally: Tally
) -> None:
    """Count the children that were not read."""
    names = {f"{TEI}{name}" for name in known}
    for child in element:
        if child.tag not in names:
            tally.dropped[f"{kind}.{str(child.tag).rpartition('}')[2]}"] += 1
