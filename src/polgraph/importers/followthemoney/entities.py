"""People, organizations, addresses and other things of FollowTheMoney."""

from collections.abc import Iterator, Mapping, Sequence

from polgraph.importers.building import Builder
from polgraph.importers.followthemoney.schemata import Schema
from polgraph.importers.items import Item
from polgraph.importers.values import Given, gender, wording
from polgraph.model.enums import MediaKind, NameKind, OrganizationKind
from polgraph.records import Wording

# The first of its kin that is here says what a thing becomes.
_TYPES = (
    ("Person", "Official"),
    ("LegalEntity", "Body"),
    ("Position", "Body"),
    ("Address", "Place"),
    ("RealEstate", "Place"),
    ("Territory", "Place"),
    ("Event", "Event"),
    ("Document", "Media"),
    ("Thing", "Topic"),
)
# https://followthemoney.tech/explorer/types/topic/
_TOPICS = {
    "pol.party": OrganizationKind.PARTY,
    "pol.union": OrganizationKind.UNION,
    "gov.executive": OrganizationKind.GOVERNMENT,
    "gov.legislative": OrganizationKind.PARLIAMENT,
    "gov.judicial": OrganizationKind.COURT,
}
_OTHER_NAMES = {
    "alias": NameKind.ALIAS,
    "weakAlias": NameKind.ALIAS,
    "previousName": NameKind.FORMER,
    "abbreviation": NameKind.ABBREVIATION,
}
_MEDIA = {"Video": MediaKind.VIDEO, "Audio": MediaKind.AUDIO, "Image": MediaKind.IMAGE}
_ADDRESS = ("street", "postalCode", "city", "state", "country")


def type_of(schema: Schema | None) -> str | None:
    """The model's type that an entity becomes; None where it is no thing."""
    kin = schema.kin if schema else frozenset[str]()
    return next((type_ for name, type_ in _TYPES if name in kin), None)


def thing(
    item: Item, schema: Schema, own: str, caption: str | None, builder: Builder
) -> None:
    """Add an entity that is a thing.

    Args:
        item: its properties.
        schema: its schema.
        own: its id in the stream.
        caption: what the stream calls it.
        builder: takes it.
    """
    type_ = type_of(schema) or "Topic"
    given: dict[str, Given] = {
        "name": _names(item, own, caption or _whole_address(item, type_), builder),
        "identifiers": [
            {"scheme": builder.scheme, "value": own},
            *_values(item, schema.of("identifier"), "scheme", "value"),
        ],
        "links": list(_values(item, schema.of("url"), "title", "url")),
        "description": wording(_first(item, "summary", "description", "notes")),
        **_particular(type_, item, schema),
    }
    kind = given.get("kind")
    if type_ == "Body" and kind == "party":
        type_ = "Party"
    links = _links(type_, item, builder)
    builder.add(
        type_, builder.naming.entity("entity", own), given, links, item.at, item.kind
    )


def best_date(item: Item, *keys: str) -> str | None:
    """The most precise of several dates, of those the first; the others are counted."""
    for key in keys:
        if dates := sorted(item.texts(key), key=lambda each: (-len(each), each)):
            _count_further(item, key, dates)
            return dates[0]
    return None


def _first(item: Item, *keys: str) -> str | None:
    """The first value of the first property that has any; further ones are counted."""
    for key in keys:
        if texts := item.texts(key):
            _count_further(item, key, texts)
            return texts[0]
    return None


def _count_further(item: Item, key: str, values: Sequence[str]) -> None:
    if len(values) > 1:
        item.drop(f"{key} (further values)", len(values) - 1)


def _names(
    item: Item, own: str, caption: str | None, builder: Builder
) -> Sequence[Wording]:
    """Names; the stream's caption first where it is one of them."""
    names = item.texts("name") or item.texts("title") or item.texts("fileName")
    if caption in names:
        names = [caption or "", *(name for name in names if name != caption)]
    parts = " ".join((*item.texts("firstName"), *item.texts("lastName")))
    told = [
        Wording(name, None, NameKind.ALIAS if after else NameKind.ORIGINAL)
        for after, name in enumerate(names)
    ]
    for key, kind in _OTHER_NAMES.items():
        told += [Wording(text, None, kind) for text in item.texts(key)]
    if told and told[0].kind is NameKind.ORIGINAL:
        return told
    return builder.named([], parts, caption, *(name.text for name in told), own)


def _whole_address(item: Item, type_: str) -> str | None:
    """What an address without a name is called: the whole of it."""
    if type_ != "Place":
        return None
    if full := _first(item, "full"):
        return full
    parts = (part for key in _ADDRESS for part in item.texts(key)[:1])
    return ", ".join(parts) or None


def _values(
    item: Item, keys: Sequence[str], name: str, value: str
) -> Iterator[dict[str, str]]:
    for key in keys:
        for text in item.texts(key):
            yield {name: key, value: text}


def _particular(type_: str, item: Item, schema: Schema) -> Mapping[str, Given]:
    match type_:
        case "Official":
            return {
                "honorific": wording(_first(item, "title")),
                "gender": gender(_first(item, "gender")),
                "birthDate": best_date(item, "birthDate"),
                "deathDate": best_date(item, "deathDate"),
            }
        case "Body":
            return {
                "kind": _kind(item, schema).lower(),
                "foundedOn": best_date(item, "incorporationDate", "inceptionDate"),
                "dissolvedOn": best_date(item, "dissolutionDate"),
            }
        case "Place":
            return {"kind": schema.label.lower()}
        case "Event":
            return {
                "kind": "other",
                "since": best_date(item, "startDate", "date"),
                "until": best_date(item, "endDate", "date"),
            }
        case "Media":
            kinds = (kind for name, kind in _MEDIA.items() if name in schema.kin)
            return {
                "kind": next(kinds, MediaKind.DOCUMENT).lower(),
                "url": _first(item, "sourceUrl"),
                "publishedAt": best_date(item, "publishedAt", "date"),
            }
        case _:
            return {"description": wording(schema.label, "en")}


def _kind(item: Item, schema: Schema) -> OrganizationKind:
    """What an organization is: by its topics, else a company by its schema."""
    kinds = (_TOPICS[topic] for topic in item.texts("topics") if topic in _TOPICS)
    company = "Company" in schema.kin
    fallback = OrganizationKind.COMPANY if company else OrganizationKind.OTHER
    return next(kinds, fallback)


def _links(type_: str, item: Item, builder: Builder) -> Mapping[str, str | None]:
    """An organization's address and parent; where people live is not kept."""
    if type_ not in {"Body", "Party"}:
        return {}
    links: dict[str, str | None] = {}
    for name, key, stub in (
        ("headquarters", "addressEntity", "Place"),
        ("parent", "parent", "Body"),
    ):
        if own := _first(item, key):
            links[name] = builder.refer("entity", own, item.at, stub)
    return links
