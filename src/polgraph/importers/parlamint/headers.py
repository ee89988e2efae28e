"""What a sitting says of itself: a meeting, where and when, and the transcript it is from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.importers.parlamint.corpora import Corpus
from polgraph.importers.parlamint.documents import TEI, Element
from polgraph.importers.parlamint.elements import (
    children,
    language,
    own_id,
    pointers,
    worded,
    words,
)
from polgraph.importers.values import Given, wording
from polgraph.records import Wording

_MARK = re.compile(r"\s*\[ParlaMint[^\]]*\]\s*$")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting: its own id, its ids in the graph, its day, its language.

    Attributes:
        own: `xml:id` of its file.
        meeting: id of the meeting.
        article: id of the transcript as an article.
        day: when it was, as written.
        language: of what is said, unless a speech says otherwise.
        speeches: how many the header counts; 0 where it does not.
    """

    own: str
    meeting: str
    article: str
    day: str | None
    language: str | None
    speeches: int


def sitting(header: Element, corpus: Corpus, name: str, at: str) -> Sitting:
    """Add the meeting of a file's header.

    Args:
        header: `teiHeader`.
        corpus: gives periods and the parliament.
        name: what the file is called, for one without an `xml:id`.
        at: the file, for notes.
    """
    builder = corpus.builder
    root = header.getroottree().getroot()
    own = own_id(root) or name
    since, until = _dates(header, own)
    meetings = list(header.iterfind(f".//{TEI}titleStmt/{TEI}meeting"))
    pointed = [p for each in meetings for p in pointers(each.get("ana"))]
    home = language(root)
    article = builder.naming.entity("article", own)
    given: dict[str, Given] = {
        "name": builder.named(list(_names(header, home)), own),
        "identifiers": [{"scheme": builder.scheme, "value": own}],
        "kind": "sitting",
        "date": since,
        "endDate": until if until != since else None,
    }
    links = {
        "term": corpus.event(pointed),
        "organizers": _organizers(meetings, corpus, at),
        "place": _place(header, corpus, at),
    }
    id_ = builder.naming.entity("meeting", own)
    builder.citing(article).add("Meeting", id_, given, links, at, "sittings")
    builder.tally.read["sittings"] += 1
    return Sitting(own, id_, article, since, home, _speeches(header))


def transcript(header: Element, corpus: Corpus, sitting_: Sitting) -> dict[str, Given]:
    """What is known of the transcript: an article that has its title, day and address."""
    bibl = header.find(f".//{TEI}sourceDesc/{TEI}bibl")
    source = header if bibl is None else bibl
    titles = worded(children(source, "title"), sitting_.language)
    day = sitting_.day or ""
    named = [
        Wording(f"{t.text}, {day}".rstrip(", "), t.language, t.kind) for t in titles
    ]
    addresses = (words(each) for each in children(source, "idno"))
    url = next((each for each in addresses if each.startswith("http")), None)
    return {
        "name": corpus.builder.named(named, sitting_.own),
        "language": sitting_.language or "und",
        "url": url,
    }


def unmarked(title: str) -> str:
    """A title without `[ParlaMint]` at its end."""
    return _MARK.sub("", title)


def _names(header: Element, home: str | None) -> Iterator[Wording]:
    """The main titles, without the mark of the corpus."""
    found = list(header.iterfind(f"{TEI}fileDesc/{TEI}titleStmt/{TEI}title"))
    main = [each for each in found if each.get("type") == "main"] or found
    for each in worded(main, home):
        yield replace(each, text=unmarked(each.text))


def _dates(header: Element, own: str) -> tuple[str | None, str | None]:
    """When it was: by its setting, else by its source, else by its own id."""
    for path in ("settingDesc", "sourceDesc"):
        for date in header.iterfind(f".//{TEI}{path}//{TEI}date"):
            since = date.get("when") or date.get("from")
            if since:
                return since, date.get("to")
    found = _DAY.search(own)
    return (found[0] if found else None), None


def _organizers(meetings: list[Element], corpus: Corpus, at: str) -> list[str]:
    """The parliament that a header points to, else the only one of the corpus."""
    named = [p for each in meetings for p in pointers(each.get("corresp"))]
    known = named or corpus.parliaments[:1] * (len(corpus.parliaments) == 1)
    return [
        corpus.builder.refer("organization", own, at) for own in dict.fromkeys(known)
    ]


def _place(header: Element, corpus: Corpus, at: str) -> str | None:
    """Where it was, as the setting names it."""
    builder = corpus.builder
    setting = header.find(f".//{TEI}settingDesc/{TEI}setting")
    parts = [] if setting is None else [words(n) for n in children(setting, "name")]
    name = ", ".join(dict.fromkeys(part for part in parts if part))
    if not name:
        return None
    id_ = builder.naming.entity("place", name)
    if id_ not in builder.records:
        builder.add("Place", id_, {"name": wording(name)}, {}, at, "places")
    return id_


def _speeches(header: Element) -> int:
    for measure in header.iterfind(f".//{TEI}extent/{TEI}measure"):
        if measure.get("unit") == "speeches":
            quantity = (measure.get("quantity") or "").replace(",", "")
            return int(quantity) if quantity.isdecimal() else 0
    return 0
