"""Declaring Strawberry types from data instead of from classes with annotations.

Types refer to each other by name; a `Namespace` holds those made so far, and Strawberry
looks a name up there when the schema is put together.
"""

import keyword
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

from polgraph.api.scalars import (
    DateTimeValue,
    LanguageValue,
    PartialDateValue,
    UrlValue,
)

_BUILT_IN: Mapping[str, object] = {
    "ID": strawberry.ID,
    "String": str,
    "Int": int,
    "Float": float,
    "Boolean": bool,
    "PartialDate": PartialDateValue,
    "DateTime": DateTimeValue,
    "URL": UrlValue,
    "Language": LanguageValue,
}


@dataclass(frozen=True, slots=True)
class Input:
    """An argument or an input's field: name, GraphQL type, default."""

    name: str
    type: str
    default: object = strawberry.UNSET
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """A field of an object type or interface."""

    name: str
    type: str
    description: str = ""
    arguments: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Namespace:
    """Declared types by GraphQL name."""

    known: dict[str, object] = field(default_factory=lambda: dict(_BUILT_IN))

    def add(self, name: str, declared: object) -> None:
        """Make a type known under its GraphQL name."""
        self.known[name] = declared

    def annotation(self, written: str) -> StrawberryAnnotation:
        """A GraphQL type reference (`[Citation!]!`) for Strawberry."""
        return StrawberryAnnotation(_python(written), namespace=self.known)

    def object_type(
        self,
        name: str,
        description: str,
        fields: Iterable[Output],
        interfaces: Sequence[str] = (),
        *,
        interface: bool = False,
    ) -> type:
        """Declare an object type or an interface."""
        bases = tuple(
            base for item in interfaces if isinstance(base := self.known[item], type)
        )
        outputs = tuple(fields)
        made = _class(name, _roots(bases), [self._field(item) for item in outputs])
        decorate = strawberry.interface if interface else strawberry.type
        declared = decorate(made, name=name, description=description or None)
        return self._named(name, declared, outputs)

    def input_type(
        self,
        name: str,
        description: str | None,
        fields: Iterable[Input],
        *,
        one_of: bool,
    ) -> type:
        """Declare an input object; with `one_of`, exactly one field may be given."""
        inputs = tuple(fields)
        made = _class(name, (), [self._input_field(item) for item in inputs])
        declared = strawberry.input(
            made, name=name, description=description, one_of=one_of or None
        )
        return self._named(name, declared, inputs)

    def _named(
        self, name: str, declared: type, fields: Iterable[Input | Output]
    ) -> type:
        """Make a type known, and let its fields find here the types that they name.

        Strawberry has looked the names up by now, in vain where they were not declared
        yet, so that the references are given once more.
        """
        written = {_attribute(item.name): item.type for item in fields}
        for item in get_object_definition(declared, strict=True).fields:
            if item.python_name in written:
                item.type_annotation = self.annotation(written[item.python_name])
        self.add(name, declared)
        return declared

    def _field(self, output: Output) -> StrawberryField:
        declared = StrawberryField(
            python_name=_attribute(output.name),
            graphql_name=output.name,
            type_annotation=self.annotation(output.type),
            description=output.description or None,
        )
        declared.arguments = [self._argument(item) for item in output.arguments]
        return declared

    def _argument(self, item: Input) -> StrawberryArgument:
        return StrawberryArgument(
            python_name=_attribute(item.name),
            graphql_name=item.name,
            type_annotation=self.annotation(item.type),
            default=item.default,
            description=item.description,
        )

    def _input_field(self, item: Input) -> StrawberryField:
        return StrawberryField(
            python_name=_attribute(item.name),
            graphql_name=item.name,
            type_annotation=self.annotation(item.type),
            default_factory=lambda: item.default,
            description=item.description,
        )


def _roots(bases: tuple[type, ...]) -> tuple[type, ...]:
    """Bases that no other base already inherits."""
    return tuple(
        base
        for base in bases
        if not any(other is not base and issubclass(other, base) for other in bases)
    )


def _class(
    name: str, bases: tuple[type, ...], declared: Sequence[StrawberryField]
) -> type:
    fields = {item.python_name: item for item in declared}

    def fill(namespace: dict[str, object]) -> None:
        namespace["__annotations__"] = {
            key: item.type_annotation.raw_annotation
            for key, item in fields.items()
            if item.type_annotation
        }
        namespace["__module__"] = __name__
        namespace.update(fields)

    return types.new_class(name, bases, exec_body=fill)


def _attribute(name: str) -> str:
    """A Python name for a field: `from` is a keyword there."""
    return f"{name}_" if keyword.iskeyword(name) else name


def _python(written: str) -> str:
    """A GraphQL type reference as a Python annotation."""
    optional = not written.endswith("!")
    inner = written.removesuffix("!")
    if inner.startswith("["):
        inner = f"list[{_python(inner[1:-1])}]"
    return f"{inner} | None" if optional else inner
