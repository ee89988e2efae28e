"""GraphML: every public thing a node, every link of a record an edge, for drawing tools.

Facts (roles, statements ...) are nodes too, as they are in the graph: an edge could not
say its source. GraphML knows single values only; lists and further languages are left
out and counted. See http://graphml.graphdrawing.org/.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from polgraph.exporters.fields import plain, told, wordings
from polgraph.exporters.public import Public
from polgraph.exporters.things import Thing
from polgraph.model import MODEL
from polgraph.model.fields import Field, Property, Scalar, Text
from polgraph.records import Merged
from polgraph.scratch import Scratch
from polgraph.upsert.relationships import Relationship, relationships, seeded_links

FILE = "graph.graphml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_TYPES: Mapping[Scalar, str] = {
    Scalar.INT: "int",
    Scalar.FLOAT: "double",
    Scalar.BOOLEAN: "boolean",
}
_NODE = {"type": "string", "label": "string", "datasets": "string"}
_EDGE = {"type": "string", "quote": "string", "position": "int"}


class GraphmlFile:
    """Writes nodes as they come; edges wait in a file of their own, ends on disk."""

    def __init__(self, folder: Path, public: Public) -> None:
        self._public = public
        self._path = folder / FILE
        self._edges = folder / ".edges"
        self._ids = Scratch(
            "CREATE TABLE node (id TEXT PRIMARY KEY) WITHOUT ROWID",
            "CREATE TABLE end (id TEXT PRIMARY KEY) WITHOUT ROWID",
        )
        self._edges.touch()
        self._path.write_text(_HEAD + "".join(_keys()), encoding="utf-8")

    def add(self, things: Sequence[Thing]) -> None:
        """Write the public things of a batch."""
        shown = [merged for thing in things if (merged := self._public.of(thing))]
        links = [link for merged in shown for link in relationships(merged)]
        self._note("node", [merged.id for merged in shown])
        self._note("end", [link.target for link in links])
        with self._path.open("a", encoding="utf-8") as file:
            file.writelines(self._node(merged) for merged in shown)
        with self._edges.open("a", encoding="utf-8") as file:
            file.writelines(map(_edge, links))

    def finish(self) -> Mapping[str, int]:
        """Add the edges, and bare nodes for what only another data set asserts."""
        missing = "SELECT id FROM end WHERE id NOT IN (SELECT id FROM node) ORDER BY id"
        with self._path.open("a", encoding="utf-8") as file:
            for (id_,) in self._ids.database.execute(missing):
                file.write(f"  <node id={quoteattr(str(id_))}/>\n")
            with self._edges.open(encoding="utf-8") as edges:
                shutil.copyfileobj(edges, file)
            file.write("</graph>\n</graphml>\n")
        self._edges.unlink()
        self._ids.close()
        return dict(sorted(self._public.lost.items()))

    def _note(self, table: str, ids: Sequence[str]) -> None:
        statement = f"INSERT OR IGNORE INTO {table} VALUES (?)"  # noqa: S608 - ours
        self._ids.database.executemany(statement, ((id_,) for id_ in ids))

    def _node(self, merged: Merged) -> str:
        names = {field.name: field.name for field in _single(merged.type)}
        linked = frozenset(link.name for link in seeded_links(merged.type))
        said = told(merged, names, linked, self._public.lost)
        label = wordings(merged, "name") or wordings(merged, "title")
        about: dict[str, object] = {
            "type": merged.type,
            "label": label[0].text if label else plain(merged.values.get("text", ())),
            "datasets": " ".join(merged.datasets),
        }
        data = "".join(_data(f"n.{key}", value) for key, value in _present(about, said))
        return f"  <node id={quoteattr(merged.id)}>{data}</node>\n"


def _present(
    about: Mapping[str, object], said: Mapping[str, object]
) -> Iterator[tuple[str, object]]:
    for key, value in {**about, **{f"{k}": v for k, v in said.items()}}.items():
        if value is not None:
            yield key, value


def _single(type_name: str) -> Iterator[Field]:
    """The fields that GraphML can hold; an article's whole text is not a label."""
    for field in MODEL.stored(type_name):
        whole = type_name == "Article" and field.name == "text"
        if isinstance(field, Property | Text) and not whole:
            yield field


def _keys() -> Iterator[str]:
    """Declare every attribute once, for nodes and for edges."""
    declared = {f"n.{name}": ("node", name, kind) for name, kind in _NODE.items()}
    for type_name in MODEL.object_by_name:
        for field in _single(type_name):
            declared.setdefault(f"n.{field.name}", ("node", field.name, _kind(field)))
    declared |= {f"e.{name}": ("edge", name, kind) for name, kind in _EDGE.items()}
    for key, (where, name, kind) in declared.items():
        yield f'<key id="{key}" for="{where}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph edgedefault="directed">\n'


def _kind(field: Field) -> str:
    scalar = field.type if isinstance(field, Property) else Scalar.STRING
    return _TYPES.get(scalar, "string") if isinstance(scalar, Scalar) else "string"


def _edge(link: Relationship) -> str:
    said = {"type": link.type, **link.properties}
    data = "".join(_data(f"e.{key}", said[key]) for key in _EDGE if key in said)
    ends = f"source={quoteattr(link.source)} target={quoteattr(link.target)}"
    return f"  <edge {ends}>{data}</edge>\n"


def _data(key: str, value: object) -> str:
    match value:
        case bool():
            text = "true" if value else "false"
        case StrEnum() | str():
            text = escape(str(value))
        case _:
            text = str(value)
    return f'<data key="{key}">{text}</data>'
