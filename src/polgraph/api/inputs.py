"""Filter and order inputs, from the model's `Where` declarations."""

from collections.abc import Iterator

from polgraph.api.declaring import Input, Namespace
from polgraph.model import MODEL
from polgraph.model.fields import Filter, FilterKind, PathFilter, ValueFilter, Where
from polgraph.text.certainty import Certainty

_INPUT_OF = {
    FilterKind.ID: "IDWhere",
    FilterKind.ENTITY_ID: "IDWhere",
    FilterKind.NAME: "StringWhere",
    FilterKind.STRING: "StringWhere",
    FilterKind.TEXT: "StringWhere",
    FilterKind.IDENTIFIER: "IdentifierWhere",
    FilterKind.DATASET: "IDWhere",
    FilterKind.DATE: "PartialDateWhere",
    FilterKind.HELD: "HeldWhere",
    FilterKind.OTHER_END: "IDWhere",
}
_DATES = ("on", "before", "after", "from", "to")


def declare_inputs(namespace: Namespace) -> None:
    """Declare everything that a query can be asked with."""
    for name, description, fields in _SHARED:
        namespace.input_type(name, description, fields, one_of=False)
    for where in MODEL.wheres:
        namespace.input_type(where.name, None, _filters(where), one_of=False)
    for target in sorted(_many_targets()):
        quantified = [Input(name, target) for name in ("some", "none", "all")]
        namespace.input_type(list_where(target), None, quantified, one_of=False)
    for where in MODEL.wheres:
        if where.order:
            keys = [Input(order.name, "OrderDirection") for order in where.orders]
            namespace.input_type(where.order, None, keys, one_of=True)


def list_where(name: str) -> str:
    """Name of the input for a to-many relation: `OfficialListWhere`."""
    return f"{name.removesuffix('Where')}ListWhere"


_SHARED: tuple[tuple[str, str | None, tuple[Input, ...]], ...] = (
    (
        "StringWhere",
        "Case-insensitive, in every script.",
        (
            Input("eq", "String"),
            Input("ne", "String"),
            Input("in", "[String!]"),
            Input("contains", "String"),
            Input("startsWith", "String"),
            Input("isNull", "Boolean"),
        ),
    ),
    ("IDWhere", None, (Input("eq", "ID"), Input("in", "[ID!]"))),
    ("IdentifierWhere", None, (Input("scheme", "String"), Input("value", "String!"))),
    (
        "PartialDateWhere",
        "Compares partial dates as intervals: before 2024 keeps 2023-12; on 2023-12-05 keeps 2023-12 only with possibly: true.",
        (
            *(Input(name, "PartialDate") for name in _DATES),
            Input("isNull", "Boolean"),
            Input("possibly", "Boolean", default=False),
        ),
    ),
    (
        "HeldWhere",
        None,
        (
            Input("at", "PartialDate!"),
            Input(
                "certainty",
                "[Certainty!]",
                default=[Certainty.DEFINITELY, Certainty.POSSIBLY],
            ),
        ),
    ),
)


def _filters(where: Where) -> Iterator[Input]:
    for entry in where.filters:
        yield Input(entry.name, _input(entry))
    yield Input("AND", f"[{where.name}!]")
    yield Input("OR", f"[{where.name}!]")
    yield Input("NOT", where.name)


def _input(entry: Filter) -> str:
    match entry:
        case PathFilter(many=many, where=where):
            return list_where(where) if many else where
        case ValueFilter(enum=enum) if enum is not None:
            return f"[{enum.__name__}!]"
        case ValueFilter(kind=kind):
            return _INPUT_OF[kind]


def _many_targets() -> set[str]:
    used = {
        entry.where
        for where in MODEL.wheres
        for entry in where.filters
        if isinstance(entry, PathFilter) and entry.many
    }
    return used | {"OrganizationWhere"}
