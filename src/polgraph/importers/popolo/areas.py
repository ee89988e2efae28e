"""Popolo areas: places."""

from typing import TYPE_CHECKING

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.shared import SCHEME, identified, names, own_id
from polgraph.model.enums import NameKind

if TYPE_CHECKING:
    from polgraph.importers.values import Given


def area(item: Item, builder: Builder) -> str:
    """Add an area; gives its own id."""
    own = own_id(item)
    id_ = builder.naming.entity("area", own)
    given: dict[str, Given] = {
        "name": names(builder, item, "name", NameKind.TRANSLATION, own),
        **identified(item),
        "kind": item.text("classification") or item.text("type"),
    }
    if further := item.text("identifier"):
        listed = [
            {"scheme": SCHEME, "value": own},
            {"scheme": "area", "value": further},
        ]
        given["identifiers"] = listed
    parent = item.text("parent_id")
    links = {"within": builder.refer("area", parent, item.at) if parent else None}
    builder.add("Place", id_, given, links, item.at, item.kind)
    item.done()
    return own
