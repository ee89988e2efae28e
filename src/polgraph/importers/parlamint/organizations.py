"""Organizations of a corpus: parliament, government, parties, groups, their periods."""

from typing import TYPE_CHECKING

from polgraph.importers.parlamint.corpora import Corpus
from polgraph.importers.parlamint.documents import TEI, Element
from polgraph.importers.parlamint.elements import (
    children,
    count_others,
    dated,
    identified,
    language,
    own_id,
    worded,
    words,
)
from polgraph.model.enums import NameKind, OrganizationKind
from polgraph.records import Wording

if TYPE_CHECKING:
    from polgraph.importers.values import Given

_KINDS = {
    "parliament": OrganizationKind.PARLIAMENT,
    "government": OrganizationKind.GOVERNMENT,
    "politicalparty": OrganizationKind.PARTY,
    "party": OrganizationKind.PARTY,
    "parliamentarygroup": OrganizationKind.BLOC,
    "coalition": OrganizationKind.BLOC,
    "electorallist": OrganizationKind.BLOC,
    "ministry": OrganizationKind.MINISTRY,
    "committee": OrganizationKind.COMMITTEE,
    "court": OrganizationKind.COURT,
    "company": OrganizationKind.COMPANY,
    "tradeunion": OrganizationKind.UNION,
    "movement": OrganizationKind.MOVEMENT,
    "media": OrganizationKind.MEDIA_OUTLET,
}
_TYPES = {OrganizationKind.PARTY: "Party", OrganizationKind.MEDIA_OUTLET: "Outlet"}
_KNOWN = ("orgName", "event", "listEvent", "idno", "desc", "head")
_EXISTENCE = "existence"


def organization(element: Element, corpus: Corpus, at: str) -> None:
    """Add an organization and the periods that it lists."""
    builder, own = corpus.builder, own_id(element)
    builder.tally.read["orgs"] += 1
    builder.tally.read["events"] += len(list(element.iter(f"{TEI}event")))
    if own is None:
        builder.tally.note("incomplete", at, "an organization without an xml:id")
        return
    kind = _kind(element, corpus)
    since, until = _existence(element)
    given: dict[str, Given] = {
        "name": builder.named(_names(element), own),
        **identified(element, builder.scheme),
        "kind": kind.lower(),
        "foundedOn": since,
        "dissolvedOn": until,
        "description": worded(children(element, "desc"), language(element)),
    }
    id_ = builder.naming.entity("organization", own)
    builder.add(_TYPES.get(kind, "Body"), id_, given, {}, at, "orgs")
    if kind is OrganizationKind.PARLIAMENT:
        corpus.parliaments.append(own)
    for listed in children(element, "listEvent"):
        for event in children(listed, "event"):
            _event(
                event, corpus, id_, at, parliament=kind is OrganizationKind.PARLIAMENT
            )
    for event in children(element, "event"):
        if own_id(event):
            _event(event, corpus, id_, at, parliament=False)
    count_others(element, "orgs", _KNOWN, builder.tally)


def _kind(element: Element, corpus: Corpus) -> OrganizationKind:
    role = element.get("role") or ""
    kind = _KINDS.get(role.lower())
    if kind is None and role:
        corpus.builder.tally.dropped[f"orgs.role {role!r}"] += 1
    return kind or OrganizationKind.OTHER


def _names(element: Element) -> list[Wording]:
    """Full names first; short ones are abbreviations, those that ended are former."""
    full, aside = [], []
    for each in children(element, "orgName"):
        short = each.get("full") in {"abb", "init"}
        if short or each.get("to"):
            kind = NameKind.ABBREVIATION if short else NameKind.FORMER
            aside.append(Wording(words(each), language(each), kind))
        else:
            full.append(each)
    return [*worded(full, language(element)), *aside]


def _existence(element: Element) -> tuple[str | None, str | None]:
    for event in children(element, "event"):
        if own_id(event) is None and _says(event, _EXISTENCE):
            return dated(event)
    return None, None


def _says(event: Element, word: str) -> bool:
    return any(words(label).lower() == word for label in children(event, "label"))


def _event(
    element: Element, corpus: Corpus, organization: str, at: str, *, parliament: bool
) -> None:
    """Add a period of an organization: of a parliament, a legislative period."""
    builder, own = corpus.builder, own_id(element)
    if own is None:
        builder.tally.dropped["events.without xml:id"] += 1
        return
    since, until = dated(element)
    given: dict[str, Given] = {
        "name": builder.named(worded(children(element, "label"), _home(element)), own),
        **identified(element, builder.scheme),
        "kind": "legislative_period" if parliament else "other",
        "since": since,
        "until": until,
    }
    corpus.events.add(own)
    id_ = builder.naming.entity("event", own)
    builder.add("Event", id_, given, {"organization": organization}, at, "events")


def _home(element: Element) -> str | None:
    around = element.getparent()
    return language(around) if around is not None else None
