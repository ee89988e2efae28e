"""Names of properties in the order in which a new database is told them.

Neo4j keeps the properties of a node in a chain of small records and passes it from its
beginning until it finds what it looks for; a node of ours has about twenty. It writes
those of a new node in the order of a hash table of the numbers of their names, each
record before the last, and a name has the number at which it was first used. `id`, on
which the first constraint is, would lie behind what hardly any question reads. So a
database that knows no name yet is told them in an order in which what is read most gets
the numbers that are written last. In any other order all answers are the same.
"""

from collections.abc import Iterable

from polgraph.model import Model
from polgraph.model.fields import Field, Property, Scalar, Strings, Text
from polgraph.schema.ddl import keys

LAST = 53
"""The number that is written last, of those from 0 to 63; the next one is written first.

Measured on Neo4j 5.26 and 2026.08, for nodes of up to 32 properties (`test_numbering`).
"""

READ_LEAST = (
    *("records", "datasets", "nameTexts", "nameKinds", "nameLanguages"),
    *("keyRules", "skel", "norm", "updatedAt", "textPublic"),
)
"""What only loads, searches and pages of one thing read, the least first."""

READ_MOST = ("kind", "title", "date", "name@en", "name@ar", "id", "name")
"""What lists and links show, the most last."""


def in_order(model: Model) -> tuple[str, ...]:
    """Names of all properties of a model, each once; the last of `READ_MOST` is `LAST`."""
    stored = (field for each in model.objects for field in model.stored(each.name))
    names = (*keys(model), *(name for field in stored for name in _names(field)))
    told = {*READ_LEAST, *READ_MOST}
    others = [name for name in dict.fromkeys(names) if name not in told]
    before = LAST + 1 - len(READ_MOST)
    return (*others[:before], *READ_MOST, *READ_LEAST, *others[before:])


def _names(field: Field) -> Iterable[str]:
    match field:
        case Property(type=Scalar.PARTIAL_DATE):
            return (field.key, f"{field.key}Earliest", f"{field.key}Latest")
        case Property():
            return (field.key,)
        case Text():
            return (field.name, f"{field.name}Languages", f"{field.name}Kinds")
        case Strings():
            return (field.name,)
        case _:
            return ()
