"""Ids that entries refer to: of the right type, or somewhere outside the files."""

from collections.abc import Iterable, Iterator, Mapping

from polgraph.model import MODEL
from polgraph.seeds.fields import Reference, ReferenceRow
from polgraph.seeds.problems import External, Findings
from polgraph.seeds.repeats import place_of
from polgraph.upsert import Spool
from polgraph.upsert.spool import TYPES

_TABLES = (
    """CREATE TABLE reference (
        key TEXT, id TEXT, target TEXT, quote TEXT, file TEXT, line INTEGER,
        at INTEGER)""",
    "CREATE TABLE fits (target TEXT, type INTEGER, PRIMARY KEY (target, type))",
)
_ADD = "INSERT INTO reference VALUES (?, ?, ?, ?, ?, ?, ?)"
_FITS = "INSERT OR IGNORE INTO fits VALUES (?, ?)"
_FOLLOW = """\
UPDATE reference SET id = ?1
WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM record d WHERE d.id = ?2)"""
_OUTSIDE = """\
SELECT DISTINCT r.* FROM reference r
WHERE NOT EXISTS (SELECT 1 FROM record d WHERE d.id = r.id)
ORDER BY file, line, at"""
_MISFITS = """\
SELECT r.*, d.type, d.place FROM reference r JOIN record d ON d.id = r.id
WHERE r.quote IS NULL AND NOT d.further
    AND NOT EXISTS (SELECT 1 FROM fits f WHERE f.target = r.target AND f.type = d.type)"""


class References:
    """What the entries of a spool refer to, kept beside it."""

    def __init__(self, spool: Spool) -> None:
        self._database = spool.database
        for statement in _TABLES:
            self._database.execute(statement)
        for name in MODEL.composites:
            fitting = [(name, TYPES.index(item.name)) for item in MODEL.possible(name)]
            self._database.executemany(_FITS, fitting)

    def add(self, references: Iterable[ReferenceRow]) -> None:
        """Note references."""
        self._database.executemany(_ADD, references)

    def follow(self, merged: Mapping[str, str]) -> None:
        """Let references to ids that only decisions know lead to what is left of them."""
        left = ((into, id_) for id_, into in merged.items())
        self._database.executemany(_FOLLOW, left)

    def refuse_misfits(self, findings: Findings) -> None:
        """Tell of each reference to something of the wrong type."""
        for *row, type_, place in self._database.execute(_MISFITS):
            reference = Reference.of(tuple(row))
            wanted, found = _a(reference.target), _a(TYPES[type_])
            message = (
                f"`{reference.key}` must be {wanted};"
                f" `{reference.id}` is {found} at {place_of(place)}"
            )
            findings.refuse(reference.at, message)

    def outside(self) -> Iterator[External]:
        """References that only the graph can answer, by place."""
        return (_outside(Reference.of(row)) for row in self._database.execute(_OUTSIDE))


def _outside(reference: Reference) -> External:
    at = reference.at
    message = f"`{reference.key}`: `{reference.id}` is not defined in these files"
    if reference.quote is not None:
        message = (
            f"`{reference.key}`: the text of `{reference.id}` is not in these files"
        )
    return External(
        at.file,
        at.line,
        at.column,
        message,
        reference.key,
        reference.id,
        reference.target,
        reference.quote,
    )


def _a(type_name: str) -> str:
    """A type with its article: `an official`, `a party`."""
    return f"{'an' if type_name[0] in 'AEIOU' else 'a'} {type_name.lower()}"
