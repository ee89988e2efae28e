"""The bodies that the files name by a code alone, as the format's description has them."""

from polgraph.importers.building import Builder
from polgraph.importers.values import Given, wording
from polgraph.model.enums import OrganizationKind

_BODIES = {
    "house": (
        "United States House of Representatives",
        OrganizationKind.PARLIAMENT,
        "congress",
    ),
    "senate": ("United States Senate", OrganizationKind.PARLIAMENT, "congress"),
    "congress": ("United States Congress", OrganizationKind.PARLIAMENT, None),
    "executive": (
        "Executive branch of the United States",
        OrganizationKind.GOVERNMENT,
        None,
    ),
}
_ALIASES = {"joint": "congress", "rep": "house", "sen": "senate"}
_EXECUTIVE = ("prez", "viceprez")


def chamber(builder: Builder, code: str | None, at: str) -> str | None:
    """The body of a chamber, a committee's type or a term's type; None for no such code."""
    if code in _EXECUTIVE:
        code = "executive"
    name = _ALIASES.get(code or "", code or "")
    if name not in _BODIES:
        return None
    full, kind, parent = _BODIES[name]
    id_ = builder.naming.entity("organization", name)
    if id_ not in builder.records:
        links = {"parent": chamber(builder, parent, at)}
        given: dict[str, Given] = {"name": wording(full, "en"), "kind": kind.lower()}
        builder.add("Body", id_, given, links, at, "chambers")
    return id_
