"""What links entities of FollowTheMoney: roles where a person holds one, else relations."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from polgraph.importers.building import Builder
from polgraph.importers.followthemoney.entities import best_date
from polgraph.importers.followthemoney.schemata import Schema
from polgraph.importers.items import Item
from polgraph.importers.values import Given, wording
from polgraph.model.enums import RelationKind

_KINDS = {
    "Associate": RelationKind.ASSOCIATE,
    "Employment": RelationKind.EMPLOYMENT,
    "Family": RelationKind.FAMILY,
    "Ownership": RelationKind.OWNERSHIP,
    "Payment": RelationKind.PAYMENT,
    "Representation": RelationKind.REPRESENTATION,
    "Succession": RelationKind.SUCCESSION,
}
# Where the source is a person and the target an organization, these are roles.
_ROLES = {"Directorship": "director", "Membership": "member", "Occupancy": "member"}
_TITLES = ("role", "relationship", "purpose", "status")
_AMOUNTS = (("amountUsd", "USD"), ("amountEur", "EUR"))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the things of the streams, by own id."""

    types: Mapping[str, str]
    offices: Mapping[str, tuple[str, str | None]]
    """Positions: what they are called, and the organization that they are in."""


def edge(item: Item, schema: Schema, own: str, builder: Builder, known: Known) -> None:
    """Add a link for each pair of its ends."""
    source, target = schema.edge or ("", "")
    pairs = list(product(item.texts(source), item.texts(target)))
    if not pairs:
        item.tally.note(
            "incomplete", item.at, f"{own}: names no {source} or no {target}"
        )
        item.drop(f"without {source} or {target}")
    for number, (one, other) in enumerate(pairs):
        each = own if number == 0 else f"{own}/{number}"
        if schema.name in _ROLES and _holds(one, other, schema, known):
            _role(item, schema, each, (one, other), builder, known)
        else:
            _relation(item, schema, each, (one, other), builder)


def _holds(one: str, other: str, schema: Schema, known: Known) -> bool:
    """Whether a person (of an office, whoever is not described) holds it in a body."""
    holder = known.types.get(one, "Official" if schema.name == "Occupancy" else "")
    return holder == "Official" and known.types.get(other, "Body") in {"Body", "Party"}


def _role(
    item: Item,
    schema: Schema,
    own: str,
    ends: tuple[str, str],
    builder: Builder,
    known: Known,
) -> None:
    one, other = ends
    office, organization = known.offices.get(other, (None, None))
    given: dict[str, Given] = {
        "title": wording(office or _title(item) or _ROLES[schema.name]),
        **_span(item),
    }
    links = {
        "official": builder.refer("entity", one, item.at, "Official"),
        "organization": builder.refer("entity", organization or other, item.at, "Body"),
    }
    id_ = builder.naming.entity("role", own)
    builder.add("Role", id_, given, links, item.at, item.kind)


def _relation(
    item: Item, schema: Schema, own: str, ends: tuple[str, str], builder: Builder
) -> None:
    amount, currency = _amount(item)
    given: dict[str, Given] = {
        "kind": _KINDS.get(schema.name, RelationKind.OTHER).lower(),
        "title": wording(_title(item)) or wording(schema.label.lower(), "en"),
        "amount": amount,
        "currency": currency,
        **_span(item),
    }
    links = {
        name: builder.refer("entity", end, item.at)
        for name, end in zip(("from", "to"), ends, strict=True)
    }
    id_ = builder.naming.entity("relation", own)
    builder.add("Relation", id_, given, links, item.at, item.kind)


def _title(item: Item) -> str | None:
    """What the stream says the link is, all of it."""
    for key in _TITLES:
        if texts := item.texts(key):
            return ", ".join(texts)
    return None


def _span(item: Item) -> Mapping[str, Given]:
    """From when to when; a date alone is both."""
    return {
        "since": best_date(item, "startDate", "date"),
        "until": best_date(item, "endDate", "date"),
    }


def _amount(item: Item) -> tuple[str | None, str | None]:
    """The amount and its currency; one in a currency of its own name counts too."""
    if amounts := item.texts("amount"):
        return amounts[0], next(iter(item.texts("currency")), None)
    for key, currency in _AMOUNTS:
        if amounts := item.texts(key):
            return amounts[0], currency
    return None, None
