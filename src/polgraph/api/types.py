"""The model's enums, values, interfaces, object types, edges and connections."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import strawberry

from polgraph.api.declaring import Input, Namespace, Output
from polgraph.model import MODEL, enums
from polgraph.model.fields import (
    Computed,
    Connection,
    EdgeType,
    Field,
    Interface,
    Many,
    ObjectType,
    One,
    Property,
    Strings,
    Text,
    Values,
    ValueType,
)
from polgraph.text.certainty import Certainty

FIRST = Input("first", "Int", default=20)
PAGING = (
    Input("first", "Int"),
    Input("after", "String"),
    Input("last", "Int"),
    Input("before", "String"),
)
AT = Input("at", "PartialDate")
LANGUAGE = Input("language", "Language")
_CURSOR = Output("cursor", "String!")


class OrderDirection(StrEnum):
    """From the smallest, or from the largest."""

    ASC = "ASC"
    DESC = "DESC"


class EntityType(StrEnum):
    """Kinds of things that have a name and a page."""

    OFFICIAL = "OFFICIAL"
    PARTY = "PARTY"
    BODY = "BODY"
    OUTLET = "OUTLET"
    MEETING = "MEETING"
    EVENT = "EVENT"
    ARTICLE = "ARTICLE"
    MEDIA = "MEDIA"
    PLACE = "PLACE"
    TOPIC = "TOPIC"


ENUMS: tuple[type[StrEnum], ...] = (
    Certainty,
    OrderDirection,
    EntityType,
    enums.StatementKind,
    enums.NameKind,
    enums.OrganizationKind,
    enums.MeetingKind,
    enums.EventKind,
    enums.RelationKind,
    enums.ParticipationRole,
    enums.MediaKind,
)


def declare_types(namespace: Namespace) -> None:
    """Declare everything that a query can answer with."""
    for enum in ENUMS:
        namespace.add(enum.__name__, strawberry.enum(enum, description=enum.__doc__))
    for interface in MODEL.interfaces:
        _declare(namespace, interface, interface=True)
    for value in MODEL.values:
        parts = map(_output, value.parts)
        namespace.object_type(value.name, value.description, parts)
    citation = MODEL.citation
    outputs = map(_output, citation.fields)
    namespace.object_type(citation.name, citation.description, outputs)
    for item in (*MODEL.objects, *MODEL.answers):
        _declare(namespace, item, interface=False)
    _declare_page_info(namespace)
    for target in _connected():
        _declare_connection(namespace, target, target)
        fields = (Output("node", f"{target}!"), _CURSOR)
        namespace.object_type(f"{target}Edge", "", fields)
    for edge in MODEL.edges:
        _declare_own_edge(namespace, edge)


def _declare(
    namespace: Namespace, item: Interface | ObjectType, *, interface: bool
) -> None:
    namespace.object_type(
        item.name,
        item.description,
        map(_output, item.fields),
        item.interfaces,
        interface=interface,
    )


def _declare_page_info(namespace: Namespace) -> None:
    namespace.object_type(
        "PageInfo",
        "Relay's, with nodes and totalCount beside edges in every connection. Cursors are opaque and keyset-based.",
        (
            Output("hasNextPage", "Boolean!"),
            Output("hasPreviousPage", "Boolean!"),
            Output("startCursor", "String"),
            Output("endCursor", "String"),
        ),
    )


def _declare_own_edge(namespace: Namespace, edge: EdgeType) -> None:
    """An edge that says something; a description belongs to the node it may lack."""
    about_node, about_edge = (
        (edge.description, "") if edge.optional else ("", edge.description)
    )
    node = Output("node", _node(edge.target, edge), edge.about_node or about_node)
    namespace.object_type(
        f"{edge.name}Edge",
        about_edge,
        (node, _CURSOR, *map(_output, edge.fields)),
        ("Cited",) if edge.cited else (),
    )
    _declare_connection(namespace, edge.name, edge.target, edge)


def _declare_connection(
    namespace: Namespace, stem: str, target: str, edge: EdgeType | None = None
) -> None:
    fields = (
        Output("edges", f"[{stem}Edge!]!"),
        Output("nodes", f"[{_node(target, edge)}]!"),
        Output("pageInfo", "PageInfo!"),
        Output("totalCount", "Int!"),
    )
    namespace.object_type(f"{stem}Connection", "", fields)


def _node(target: str, edge: EdgeType | None) -> str:
    return target if edge and edge.optional else f"{target}!"


def _connected() -> Iterable[str]:
    """Types that some plain connection leads to, a root field included."""
    targets = {item.name for item in MODEL.objects if item.plural} | {"Organization"}
    fields = [field for item in MODEL.composites.values() for field in item.fields]
    targets.update(
        field.target
        for field in fields
        if isinstance(field, Connection) and field.edge is None
    )
    return sorted(targets)


def _output(field: Field) -> Output:
    return Output(field.name, _type(field), field.description, tuple(_arguments(field)))


def _type(field: Field) -> str:
    match field:
        case Property(required=required):
            return _named(field.type) + ("!" if required else "")
        case Text(required=required):
            return "String!" if required else "String"
        case Strings():
            return "[String!]!"
        case Values(target=target) | Many(target=target):
            return f"[{target}!]!"
        case One(target=target, required=required):
            return target + ("!" if required else "")
        case Connection(target=target, edge=edge):
            return f"{edge or target}Connection!"
        case Computed():
            return _computed_type(field)


def _computed_type(field: Computed) -> str:
    name = field.target or (_named(field.type) if field.type else "String")
    written = f"[{name}!]" if field.many else name
    return written + ("!" if field.required else "")


def _named(kind: ValueType) -> str:
    return kind.__name__ if isinstance(kind, type) else kind.value


def _arguments(field: Field) -> Iterator[Input]:
    match field:
        case Text():
            yield LANGUAGE
        case Strings(cut=cut):
            yield from (FIRST,) if cut else ()
        case Values():
            yield FIRST
        case Many(at=at):
            yield from (AT,) if at else ()
            yield FIRST
        case Connection():
            yield from _connection_arguments(field)
        case Computed(arguments=arguments, many=many, cut=cut):
            yield from (Input(item.name, _named(item.type)) for item in arguments)
            yield from (FIRST,) if many and cut else ()
        case _:
            return


def _connection_arguments(field: Connection) -> Iterator[Input]:
    if field.at:
        yield AT
    if field.roles:
        yield Input("role", "[ParticipationRole!]")
    if field.types:
        yield Input("types", "[EntityType!]")
    if field.period:
        yield from (Input("from", "PartialDate"), Input("to", "PartialDate"))
    yield from narrowing(field.target, where=field.where, orders=field.orders)
    yield from PAGING


def narrowing(target: str, *, where: bool, orders: bool) -> Iterator[Input]:
    """`where` and `orderBy` of a connection to a type."""
    declared = MODEL.where_for(target)
    if declared and where:
        yield Input("where", declared.name)
    if declared and orders and declared.order:
        yield Input("orderBy", f"[{declared.order}!]")
