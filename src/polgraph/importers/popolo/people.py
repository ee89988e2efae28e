"""Popolo persons: officials."""

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.shared import identified, names, own_id
from polgraph.importers.values import Given, gender, wording
from polgraph.model.enums import NameKind

_NAME_PARTS = ("given_name", "additional_name", "family_name")


def person(item: Item, builder: Builder) -> str:
    """Add a person; gives their own id, for the memberships inside."""
    own = own_id(item)
    id_ = builder.naming.entity("person", own)
    parts = [text for key in _NAME_PARTS if (text := _part(item, key))]
    given: dict[str, Given] = {
        "name": names(
            builder, item, "name", NameKind.TRANSLITERATION, " ".join(parts), own
        ),
        **identified(item),
        "honorific": wording(item.text("honorific_prefix")),
        "gender": gender(item.text("gender")),
        "birthDate": item.text("birth_date"),
        "deathDate": item.text("death_date"),
        "image": item.text("image"),
        "description": wording(item.text("summary") or item.text("biography")),
    }
    builder.add("Official", id_, given, {}, item.at, item.kind)
    item.done()
    return own


def _part(item: Item, key: str) -> str | None:
    """A part of a name, which the graph has no place for where the whole is given."""
    value = item.fields.get(key)
    return value if isinstance(value, str) and value.strip() else None
