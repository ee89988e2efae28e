"""Values without an identity: names, identifiers and links.

Each part is kept as one list property of the node, named by `list_key`; the lists run
in parallel, and an empty string stands for a part that is not known.
"""

from dataclasses import dataclass

from polgraph.model.enums import NameKind
from polgraph.model.fields import Property, Scalar


@dataclass(frozen=True, slots=True)
class ValueObject:
    """A GraphQL object type stored as parallel lists: `nameTexts`, `nameKinds` ..."""

    name: str
    stem: str
    parts: tuple[Property, ...]
    description: str = ""

    def list_key(self, part: Property) -> str:
        """Name of the list property that holds one part."""
        return f"{self.stem}{part.name[0].upper()}{part.name[1:]}s"


NAME = ValueObject(
    "Name",
    "name",
    (
        Property("text", required=True),
        Property("language", Scalar.LANGUAGE),
        Property("kind", NameKind, required=True),
    ),
)
IDENTIFIER = ValueObject(
    "Identifier",
    "identifier",
    (Property("scheme", required=True), Property("value", required=True)),
)
LINK = ValueObject(
    "Link", "link", (Property("url", Scalar.URL, required=True), Property("title"))
)

VALUES = (NAME, IDENTIFIER, LINK)
