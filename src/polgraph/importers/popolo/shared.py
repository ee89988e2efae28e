"""What things of several sorts have in common in Popolo: names, ids, links, contacts."""

from collections.abc import Iterator, Mapping, Sequence

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.values import Given, language_tag, wording
from polgraph.model.enums import NameKind
from polgraph.records import Wording

SCHEME = "popolo"
_UNSPECIFIED = "unspecified"  # an identifier whose file names no scheme
_FORMER = ("former", "birth", "maiden", "previous", "until")
_SHORT = ("abbr", "acronym", "initials", "short")
_NO_ACCOUNTS = frozenset(
    {"address", "cell", "email", "fax", "home", "mobile", "pager", "phone", "postal",
     "sms", "tel", "telephone", "text", "textphone", "video", "voice", "work"}
)  # fmt: skip


def own_id(item: Item) -> str:
    """A thing's own id; what it says where it gives none."""
    return item.text("id") or f"{item.kind}:{sorted(item.fields.items(), key=str)}"


def names(
    builder: Builder, item: Item, key: str, translated: NameKind, *others: str | None
) -> Sequence[Wording]:
    """The name first, then the other names; `others` stand for a name that is missing."""
    own = wording(item.text(key))
    return builder.named((*own, *_other_names(item, translated)), *others)


def _other_names(item: Item, translated: NameKind) -> Iterator[Wording]:
    for other in item.items("other_names"):
        item.tally.read[other.kind] += 1
        tag = language_tag(other.text("lang") or other.text("language"))
        if text := other.text("name"):
            yield Wording(text, tag, _kind(other, tag, translated))
        other.text("start_date")
        other.done()


def _kind(other: Item, tag: str | None, translated: NameKind) -> NameKind:
    """What an other name is, by its note, its end and its language."""
    note = (other.text("note") or "").lower()
    if other.text("end_date") or any(word in note for word in _FORMER):
        return NameKind.FORMER
    if any(word in note for word in _SHORT):
        return NameKind.ABBREVIATION
    return translated if note == "multilingual" and tag else NameKind.ALIAS


def identified(item: Item) -> Mapping[str, Given]:
    """Identifiers (the file's own id first) and links, contacts and sources among them."""
    own = item.text("id")
    identifiers = [{"scheme": SCHEME, "value": own}] if own else []
    identifiers += _identifiers(item)
    links = list(_links(item))
    for contact in item.items("contact_details"):
        _contact(item, contact, identifiers, links)
    return {"identifiers": identifiers, "links": links}


def _identifiers(item: Item) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for each in item.items("identifiers"):
        item.tally.read[each.kind] += 1
        scheme, value = each.text("scheme") or _UNSPECIFIED, each.text("identifier")
        if value:
            found.append({"scheme": scheme, "value": value})
        each.done()
    return found


def _links(item: Item) -> Iterator[dict[str, str]]:
    for key, title in (("links", ""), ("sources", "source")):
        for each in item.items(key):
            item.tally.read[each.kind] += 1
            if url := each.text("url"):
                yield _link(url, each.text("note") or title)
            each.done()


def _link(url: str, title: str) -> dict[str, str]:
    return {"url": url, "title": title} if title else {"url": url}


def _contact(
    item: Item,
    contact: Item,
    identifiers: list[dict[str, str]],
    links: list[dict[str, str]],
) -> None:
    """An account identifies and an address of the web is a link; others are dropped."""
    item.tally.read[contact.kind] += 1
    sort = (contact.text("type") or "").lower()
    value = contact.text("value") or ""
    if value.startswith(("http://", "https://")):
        links.append(_link(value, contact.text("label") or sort))
    elif sort and value and sort not in _NO_ACCOUNTS:
        identifiers.append({"scheme": sort, "value": value})
    else:
        item.drop(f"contact_details {sort}".strip())
    contact.text("label")
    contact.done()
