"""People of a corpus: officials, and what they belonged to or held from when to when."""

from polgraph.importers.parlamint.corpora import Affiliation, Corpus
from polgraph.importers.parlamint.documents import TEI, Element
from polgraph.importers.parlamint.elements import (
    children,
    count_others,
    dated,
    identified,
    language,
    own_id,
    pointers,
    worded,
    words,
)
from polgraph.importers.values import Given, gender, wording
from polgraph.model.enums import NameKind
from polgraph.records import Wording

_KNOWN = ("persName", "sex", "birth", "death", "affiliation", "idno", "figure")
_IN_ORDER = ("forename", "nameLink", "surname", "genName")


def person(element: Element, corpus: Corpus, at: str) -> None:
    """Add a person with their affiliations."""
    builder, own = corpus.builder, own_id(element)
    builder.tally.read["persons"] += 1
    if own is None:
        builder.tally.note("incomplete", at, "a person without an xml:id")
        return
    sex = element.find(f"{TEI}sex")
    given: dict[str, Given] = {
        "name": builder.named(_names(element), own),
        **identified(element, builder.scheme),
        "honorific": worded(element.iterfind(f"{TEI}persName/{TEI}roleName"), None),
        "gender": gender(sex.get("value") or words(sex)) if sex is not None else None,
        "birthDate": _when(element, "birth", corpus),
        "deathDate": _when(element, "death", corpus),
        "image": _image(element),
    }
    id_ = builder.naming.entity("person", own)
    builder.add("Official", id_, given, {}, at, "persons")
    held = corpus.affiliations.setdefault(own, [])
    for each in children(element, "affiliation"):
        held.extend(_affiliation(each, own, corpus, at))
    count_others(element, "persons", _KNOWN, builder.tally)


def _names(element: Element) -> list[Wording]:
    """The name that holds now first; in other languages a transliteration."""
    home = language(element)
    names: list[Wording] = []
    for each in children(element, "persName"):
        parts = [words(p) for name in _IN_ORDER for p in children(each, name)]
        text = " ".join(parts) or words(each)
        kind = NameKind.ORIGINAL
        if each.get("to"):
            kind = NameKind.FORMER
        elif language(each) != home:
            kind = NameKind.TRANSLITERATION
        elif any(name.kind is NameKind.ORIGINAL for name in names):
            kind = NameKind.ALIAS
        names.append(Wording(text, language(each), kind))
    return sorted(names, key=lambda each: each.kind is not NameKind.ORIGINAL)


def _when(element: Element, name: str, corpus: Corpus) -> str | None:
    found = element.find(f"{TEI}{name}")
    if found is None:
        return None
    count_others(found, f"persons.{name}", (), corpus.builder.tally)
    return found.get("when")


def _image(element: Element) -> str | None:
    graphic = element.find(f"{TEI}figure/{TEI}graphic")
    return graphic.get("url") if graphic is not None else None


def _affiliation(
    element: Element, person: str, corpus: Corpus, at: str
) -> list[Affiliation]:
    """Add a role; an affiliation with nothing is noted."""
    builder = corpus.builder
    builder.tally.read["affiliations"] += 1
    organization = _organization(element, corpus, at)
    if organization is None:
        builder.tally.note("incomplete", at, f"an affiliation of {person} with nothing")
        return []
    since, until = dated(element)
    role = element.get("role")
    terms = pointers(element.get("ana"))
    titles = worded(children(element, "roleName"), language(element))
    given: dict[str, Given] = {
        "title": titles or wording(role or "member", "en"),
        "since": since,
        "until": until,
    }
    links = {
        "official": builder.naming.entity("person", person),
        "organization": organization,
        "term": corpus.event(terms),
    }
    said = (role or "", since or "", until or "", *terms, *(t.text for t in titles))
    id_ = builder.naming.fact("role", person, organization, *said)
    builder.add("Role", id_, given, links, at, "affiliations")
    return [Affiliation(id_, since, until)]


def _organization(element: Element, corpus: Corpus, at: str) -> str | None:
    """What it points to, else the organization that it names."""
    builder = corpus.builder
    for own in pointers(element.get("ref")):
        return builder.refer("organization", own, at)
    name = words(element)
    return (
        builder.refer("organization", f"named/{name}", at, name=name) if name else None
    )
