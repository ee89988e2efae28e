"""Popolo memberships: roles; what a person holds on whose behalf, where and when."""

import json
from collections.abc import Mapping

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.values import Given, wording

Posts = Mapping[str, Item]
_UNTITLED = "member"


def membership(item: Item, builder: Builder, posts: Posts) -> None:
    """Add a role, or a relation where an organization is the member."""
    post = posts.get(item.text("post_id") or "")
    person, member = item.text("person_id"), _member(item)
    body = item.text("organization_id") or _of(post, "organization_id")
    behalf = item.text("on_behalf_of_id")
    if body is None and behalf is not None:
        body, behalf = behalf, None
    if body is None or (person is None and member is None):
        item.tally.note("incomplete", item.at, "names no person or no organization")
        item.drop("without person or organization")
        return
    organization = builder.refer("organization", body, item.at)
    title = _title(item, post)
    if person is None:
        _between(item, builder, member or "", organization, title)
        return
    area = item.text("area_id") or _of(post, "area_id")
    term = item.text("legislative_period_id")
    links = {
        "official": builder.refer("person", person, item.at),
        "organization": organization,
        "onBehalfOf": _party(builder, behalf, item.at),
        "area": builder.refer("area", area, item.at) if area else None,
        "term": builder.refer("event", term, item.at) if term else None,
    }
    given: dict[str, Given] = {
        "title": wording(title or _UNTITLED),
        "since": item.text("start_date"),
        "until": item.text("end_date"),
    }
    id_ = _id(item, builder)
    builder.add("Role", id_, given, links, item.at, item.kind)
    item.done()


def _id(item: Item, builder: Builder) -> str:
    """By the membership's own id, else by all that it says: equal ones are one."""
    own = item.text("id")
    if own:
        return builder.naming.entity("role", own)
    return builder.naming.fact("role", json.dumps(item.fields, sort_keys=True))


def _between(
    item: Item, builder: Builder, member: str, organization: str, title: str | None
) -> None:
    """A membership of one organization in another."""
    given: dict[str, Given] = {
        "kind": "other",
        "title": wording(title or _UNTITLED),
        "since": item.text("start_date"),
        "until": item.text("end_date"),
    }
    links = {"from": builder.refer("organization", member, item.at), "to": organization}
    id_ = builder.naming.fact("relation", json.dumps(item.fields, sort_keys=True))
    builder.add("Relation", id_, given, links, item.at, item.kind)
    item.done()


def _member(item: Item) -> str | None:
    """The organization that is the member."""
    return item.text("member_id")


def _party(builder: Builder, own: str | None, at: str) -> str | None:
    return builder.refer("organization", own, at, "Party") if own else None


def _title(item: Item, post: Item | None) -> str | None:
    """The role; else what the post or the membership is called."""
    own = item.text("role")
    label = item.text("label")
    return own or _of(post, "role") or _of(post, "label") or label


def _of(post: Item | None, key: str) -> str | None:
    return post.text(key) if post is not None else None
