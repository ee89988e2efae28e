"""What the model says of types and fields that a plan has to know."""

from polgraph.model import MODEL
from polgraph.model.fields import (
    Computed,
    Connection,
    Field,
    Many,
    One,
    Property,
    Strings,
    Text,
    Values,
)


def root_sort(target: str) -> tuple[str, ...]:
    """The order of a root field where none is asked."""
    named = MODEL.object_by_name.get(target)
    return named.sort if named else ("name",)


def storage(owner: str, name: str) -> object:
    """What makes one field of two types the same to the graph."""
    if name == "__typename":
        return name
    field = MODEL.field(owner, name)
    match field:
        case Property():
            return (name, field.key)
        case Connection() | Many() | One():
            return (name, field.path, field.target)
        case _:
            return name


def is_required(field: Field) -> bool:
    """Whether the schema allows no null in a field's place."""
    match field:
        case Property() | Text() | One() | Computed():
            return field.required
        case Strings() | Values() | Many() | Connection():
            return True
