"""What an entry takes over from the file and from what it is nested in.

A file says once to which data set its facts belong, in which language its plain
strings are and which article supports them; an entry may say another for itself and
for what it holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.seeds import values
from polgraph.seeds.fields import Reference
from polgraph.seeds.located import Plain, Table
from polgraph.seeds.parts import single
from polgraph.seeds.problems import Findings
from polgraph.text.language import canonical_language
from polgraph.text.slug import is_slug


@dataclass(frozen=True, slots=True)
class Scope:
    """The defaults that hold for an entry.

    Attributes:
        dataset: id of the data set that asserts it.
        language: of plain strings.
        source: id of the article that is cited where no other is named.
        embargo_until: UTC instant before which it is not public.
    """

    dataset: str | None = None
    language: str | None = None
    source: str | None = None
    embargo_until: str | None = None

    def inside(self, table: Table, findings: Findings) -> "Scope":
        """The scope of what `table` says, after what it says for itself."""
        own = {
            "dataset": single("dataset", table.get("dataset"), values.slug, findings),
            "source": single("source", table.get("source"), values.slug, findings),
            "embargo_until": single(
                "embargo_until", table.get("embargo_until"), values.instant, findings
            ),
        }
        said = {key: value for key, value in own.items() if value}
        return replace(self, **said) if said else self


def file_scope(table: Table, findings: Findings) -> Scope:
    """The scope that the top of a file sets."""
    language = single("language", table.get("language"), canonical_language, findings)
    return Scope(language=language).inside(table, findings)


def scope_references(table: Table) -> Iterator[Reference]:
    """The data set and the article that a file or an entry names for its facts."""
    for key, target in (("dataset", "Dataset"), ("source", "Article")):
        node = table.get(key)
        if isinstance(node, Plain) and node.text is not None and is_slug(node.text):
            yield Reference(key, node.text, target, node.at)
