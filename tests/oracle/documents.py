"""Generated documents: anything that the oracle answers, within a size.

Selections, arguments, variables with and without defaults, fragments on objects and
interfaces, aliases, `@skip` and `@include`, fields that merge. A document is a function
of its seed.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_non_null_type,
    is_required_argument,
    parse,
    validate,
)

from tests.oracle.comparing import Asked
from tests.oracle.roots import ROOTS
from tests.oracle.values import Null, Values, Variable, json_value, literal

_DEEPEST = 6
_MOST_ROWS = 3_000
_LANGUAGES = ((), ("en",), ("fr", "ar"), ("ar-JO", "en-GB"), ("de",))
Path = tuple[str, ...]


@dataclass(frozen=True)
class Generated:
    """A request, and for each variable that takes a cursor the connection it is of."""

    asked: Asked
    cursors: Mapping[str, Path]
    random: random.Random


def documents(schema: GraphQLSchema, values: Values, seed: int) -> Generated:
    """A valid document made from a seed."""
    for attempt in range(100):
        made = _Generator(schema, values, random.Random(f"{seed}-{attempt}")).document()
        if not validate(schema, parse(made.asked.query)):
            return made
    message = f"no valid document from seed {seed}"
    raise AssertionError(message)


@dataclass
class _Generator:
    schema: GraphQLSchema
    values: Values
    random: random.Random
    left: int = 45
    count: int = 0
    declared: dict[str, str] = field(default_factory=dict[str, str])
    given: dict[str, object] = field(default_factory=dict[str, object])
    cursors: dict[str, Path] = field(default_factory=dict[str, Path])
    fragments: list[str] = field(default_factory=list[str])

    def document(self) -> Generated:
        query = self.schema.query_type
        assert query is not None
        answered = [name for name in query.fields if name in ROOTS]
        roots = [
            self.field(name, query.fields[name], (), 1)
            for name in self.random.choices(answered, k=self.number(1, 3))
        ]
        variables = ", ".join(self.declared.values())
        head = f"query ({variables}) " if variables else ""
        body = "\n".join([f"{head}{{ {' '.join(roots)} }}", *self.fragments])
        languages = self.random.choice(_LANGUAGES)
        return Generated(Asked(body, self.given, languages), self.cursors, self.random)

    # --- chances ---------------------------------------------------------------------

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def name(self, stem: str) -> str:
        self.count += 1
        return f"{stem}{self.count}"

    # --- selections ------------------------------------------------------------------

    def selections(self, type_: GraphQLNamedType, path: Path, rows: int) -> str:
        """`{ … }` of an object or interface."""
        assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        names = self.chosen(type_, path, rows)
        written = [self.maybe_in_fragment(type_, name, path, rows) for name in names]
        if self.often(0.15) or not written:
            written.append("__typename")
        if isinstance(type_, GraphQLInterfaceType):
            written += self.narrowed(type_, path, rows)
        self.random.shuffle(written)
        return f"{{ {' '.join(written)} }}"

    def chosen(
        self, type_: GraphQLObjectType | GraphQLInterfaceType, path: Path, rows: int
    ) -> list[str]:
        deep = len(path) >= _DEEPEST or self.left <= 0 or rows > _MOST_ROWS
        names = [
            name
            for name, it in type_.fields.items()
            if not deep or not is_composite_type(get_named_type(it.type))
        ]
        if type_.name.endswith("Connection"):
            names = list(type_.fields) if not deep else ["totalCount"]
        most = min(len(names), 4)
        return self.random.sample(names, self.number(min(1, most), most))

    def narrowed(
        self, type_: GraphQLInterfaceType, path: Path, rows: int
    ) -> Iterator[str]:
        """Inline fragments on what an interface can be."""
        implementing = self.schema.get_implementations(type_)
        possible = [*implementing.objects, *implementing.interfaces]
        for narrow in self.random.sample(
            possible, self.number(0, min(3, len(possible)))
        ):
            if self.left > 0:
                inner = self.selections(narrow, path, rows)
                yield self.fragment(narrow, inner)

    def maybe_in_fragment(
        self,
        type_: GraphQLObjectType | GraphQLInterfaceType,
        name: str,
        path: Path,
        rows: int,
    ) -> str:
        written = self.field(name, type_.fields[name], path, rows)
        if self.often(0.12):
            inside = f"{{ {written} }}"
            wider = [type_, *(it for it in type_.interfaces if name in it.fields)]
            return self.fragment(self.random.choice(wider), inside)
        return written

    def fragment(self, on: GraphQLNamedType, inner: str) -> str:
        """A spread of a new fragment, or an inline one."""
        directives = self.directives()
        if self.often(0.4):
            name = self.name("F")
            self.fragments.append(f"fragment {name} on {on.name} {inner}")
            return f"...{name}{directives}"
        return f"... on {on.name}{directives} {inner}"

    def directives(self) -> str:
        if not self.often(0.08):
            return ""
        name = self.random.choice(("skip", "include"))
        wanted = (name == "include") is self.often(0.8)
        if self.often(0.5):
            return f" @{name}(if: {json.dumps(wanted)})"
        return f" @{name}(if: ${self.variable('Boolean!', wanted, default=True)})"

    def field(
        self,
        name: str,
        of: GraphQLField,
        path: Path,
        rows: int,
    ) -> str:
        self.left -= 1
        key = self.name("k") if of.args or self.often(0.5) else name
        called = f"{key}: {name}" if key != name else name
        here = (*path, key)
        connection = "after" in of.args
        arguments, size = self.arguments(name, of, here)
        type_ = get_named_type(of.type)
        head = f"{called}{arguments}{self.directives()}"
        if not is_composite_type(type_):
            return head
        paged = any(it in self.cursors.values() for it in (here,))
        inner = self.selections(type_, here, rows * size)
        if connection and paged:
            inner = f"{inner[:-1]} pageInfo {{ startCursor endCursor }} }}"
        if self.often(0.06) and self.left > 0:
            again = self.selections(type_, here, rows * size)
            return f"{head} {inner} {head} {again}"
        return f"{head} {inner}"

    # --- arguments -------------------------------------------------------------------

    def arguments(self, name: str, of: GraphQLField, here: Path) -> tuple[str, int]:
        """Arguments as written, and how many rows they allow."""
        written: list[str] = []
        size = 1
        backward = "last" in of.args and self.often(0.25)
        for key, argument in of.args.items():
            if key in {"first", "last"}:
                if (key == "last") is backward and self.often(0.85):
                    size = self.number(0, 5)
                    written.append(f"{key}: {self.placed(argument, size)}")
                else:
                    size = max(size, 5)
            elif key in {"after", "before"}:
                if self.often(0.2):
                    cursor = self.name("c")
                    self.declared[cursor] = f"${cursor}: String"
                    self.given[cursor] = None
                    self.cursors[cursor] = here
                    written.append(f"{key}: ${cursor}")
            elif name == "article":
                continue
            elif is_required_argument(argument) or self.often(0.55):
                value = self.values.argument(self.random, name, key, argument.type)
                written.append(f"{key}: {self.placed(argument, value)}")
        if name == "article":
            written.append(self.article())
        return (f"({', '.join(written)})" if written else ""), max(size, 1)

    def article(self) -> str:
        key, value = self.values.article(self.random)
        return f"{key}: {literal(value)}"

    def placed(
        self, argument: GraphQLArgument | GraphQLInputField, value: object
    ) -> str:
        """A value as written in the document, or a variable that holds it."""
        if isinstance(value, Null) and is_non_null_type(argument.type):
            raise TypeError(value)
        if self.often(0.3):
            return (
                f"${self.variable(str(argument.type), value, default=self.often(0.4))}"
            )
        return literal(self.inside(value))

    def inside(self, value: object) -> object:
        """Some strings deep inside an input as variables."""
        match value:
            case Mapping():
                return {key: self.inside(item) for key, item in value.items()}
            case list():
                return [self.inside(item) for item in value]
            case _ if type(value) is str and self.often(0.1):
                return Variable(
                    self.variable(self.values.type_of(value), value, default=False)
                )
            case _:
                return value

    def variable(self, type_: str, value: object, *, default: bool) -> str:
        """Declare a variable; where it has a default, the value may come from there."""
        name = self.name("v")
        if default and not isinstance(value, Null):
            self.declared[name] = f"${name}: {type_} = {literal(value)}"
            if self.often(0.5):
                return name
        else:
            self.declared[name] = f"${name}: {type_}"
        self.given[name] = json_value(value)
        return name


def harvested(data: object, path: Sequence[str], rng: random.Random) -> str | None:
    """A cursor that a connection at a path of the response gave out."""
    found: list[str] = []
    _gather(data, path, found)
    return rng.choice(found) if found else None


def _gather(data: object, path: Sequence[str], found: list[str]) -> None:
    if isinstance(data, list):
        for item in data:
            _gather(item, path, found)
    elif isinstance(data, Mapping) and path:
        _gather(data.get(path[0]), path[1:], found)
    elif isinstance(data, Mapping):
        info = data.get("pageInfo")
        if isinstance(info, Mapping):
            cursors = (info.get("startCursor"), info.get("endCursor"))
            found += [it for it in cursors if isinstance(it, str)]
