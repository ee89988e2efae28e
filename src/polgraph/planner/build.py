"""Selection and model become a plan: what each selected field asks of the graph."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from polgraph.errors import InputError, LimitError
from polgraph.model import MODEL
from polgraph.model.fields import (
    Computed,
    Connection,
    EdgeType,
    Field,
    Many,
    One,
    Property,
    Strings,
    Text,
    Values,
)
from polgraph.model.searching import SEARCH
from polgraph.planner.declared import is_required, root_sort, storage
from polgraph.planner.operands import (
    given_operand,
    operands,
    required_operand,
    type_labels,
)
from polgraph.planner.plan import (
    All,
    Answer,
    ById,
    ByIds,
    CursorOf,
    EdgeNode,
    Found,
    Item,
    Leaf,
    Link,
    Network,
    Nodes,
    Page,
    Paths,
    Period,
    Root,
    Rule,
    Selected,
    Slot,
    TypeName,
    ValueList,
)
from polgraph.planner.reaching import network_of, paths_of
from polgraph.planner.selection import SelectedField
from polgraph.planner.sources import Operand
from polgraph.planner.windows import PageLimits, list_size, window

_MADE = {MODEL.citation.name, *(answer.name for answer in MODEL.answers)}


class PlanError(InputError):
    """An argument that passed the schema cannot be used; `path` leads to its field."""

    def __init__(self, error: InputError, path: tuple[str, ...]) -> None:
        super().__init__(error.message)
        self.path = path
        self.cause_code = error.code


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds plans for root fields; `limits` bound pages and lists.

    With `original` the reader prefers no language, so that nothing needs to look for one.
    """

    limits: PageLimits
    original: bool = False

    def root(  # noqa: C901 (one arm for each kind of root field)
        self, selected: SelectedField
    ) -> Root:
        """The plan of a root field.

        Raises:
            PlanError: for arguments that cannot be used, with the path of the field.
        """
        path = (selected.key,)
        match selected.name:
            case "node":
                return ById(
                    self._item("Node", selected, path),
                    required_operand(selected.arguments, "id"),
                )
            case "nodes":
                ids = self._ids(selected, path)
                return ByIds(self._item("Node", selected, path), ids)
            case "datasets":
                first = self._first(selected, path)
                return All(self._item("Dataset", selected, path), first)
            case "article":
                return self._article(selected, path)
            case "search" | "suggest":
                return self._found(selected, path)
            case "paths":
                return self._paths(selected, path)
            case "network":
                return self._network(selected, path)
            case "organization":
                return ById(
                    self._item("Organization", selected, path),
                    required_operand(selected.arguments, "id"),
                )
            case "organizations":
                return self._all("Organization", selected, path)
            case name:
                return self._declared_root(name, selected, path)

    def _declared_root(
        self, name: str, selected: SelectedField, path: tuple[str, ...]
    ) -> Root:
        for item in MODEL.objects:
            if item.singular == name:
                return ById(
                    self._item(item.name, selected, path),
                    required_operand(selected.arguments, "id"),
                )
            if item.plural == name:
                return self._all(item.name, selected, path)
        raise KeyError(name)

    def _all(self, target: str, selected: SelectedField, path: tuple[str, ...]) -> Page:
        field = Connection(selected.name, target, (), sort=root_sort(target))
        return self._page("Query", field, selected, path)

    def _found(self, selected: SelectedField, path: tuple[str, ...]) -> Found:
        """A search's page; of a suggestion, the edges are the whole answer.

        Where one type is asked for, nothing is compiled for others.
        """
        listed = selected.name == "suggest"
        types = set(type_labels(selected.arguments.get("types")) or ())
        target = types.pop() if len(types) == 1 else "Entity"
        field = Connection(
            selected.name, target, (), edge=SEARCH.name, sort=("-score",)
        )
        fields = None
        if listed:
            edges = self._edge(field, SEARCH, selected, path)
            fields = (Selected(selected.key, "edges", edges),)
        page = self._page("Query", field, selected, path, fields)
        text = selected.arguments["text" if listed else "query"]
        if not isinstance(text, Operand):
            raise TypeError(text)
        return Found(page, text, listed=listed)

    def _article(self, selected: SelectedField, path: tuple[str, ...]) -> ById:
        given = {
            name: operand
            for name in ("id", "url")
            if isinstance(operand := selected.arguments.get(name), Operand)
            and operand.value is not None
        }
        if len(given) != 1:
            message = "article needs exactly one of id and url"
            raise PlanError(InputError(message), path)
        ((key, operand),) = given.items()
        return ById(self._item("Article", selected, path), operand, key)

    def _paths(self, selected: SelectedField, path: tuple[str, ...]) -> Paths:
        item, first = self._item("Path", selected, path), self._first(selected, path)
        try:
            return paths_of(item, selected.arguments, first, self.limits.reach)
        except InputError as error:
            raise PlanError(error, path) from None

    def _network(self, selected: SelectedField, path: tuple[str, ...]) -> Network:
        item, first = self._item("Network", selected, path), self._first(selected, path)
        around = self._ids(selected, path, "around")
        arguments, reach = selected.arguments, self.limits.reach
        try:
            return network_of(item, arguments, around, first, reach)
        except InputError as error:
            raise PlanError(error, path) from None

    def _ids(
        self, selected: SelectedField, path: tuple[str, ...], name: str = "ids"
    ) -> tuple[Operand, ...]:
        ids = selected.arguments[name]
        if not isinstance(ids, tuple):
            raise TypeError(ids)
        if len(ids) > self.limits.ids:
            message = (
                f"{name} holds {len(ids)} ids; at most {self.limits.ids} are answered"
            )
            raise PlanError(LimitError(message), path)
        return tuple(item for item in ids if isinstance(item, Operand))

    def _first(self, selected: SelectedField, path: tuple[str, ...]) -> Operand:
        try:
            return list_size(selected.arguments, self.limits)
        except InputError as error:
            raise PlanError(error, path) from None

    def _item(
        self, type_name: str, selected: SelectedField, path: tuple[str, ...]
    ) -> Item:
        """What is selected below a field whose value is of a type or interface."""
        if type_name in _MADE:
            return self._single(type_name, type_name, selected, path)
        types = tuple(item.name for item in MODEL.possible(type_name))
        if types == (type_name,):
            return self._single(type_name, type_name, selected, path)
        return self._abstract(type_name, types, selected, path)

    def _single(
        self,
        type_name: str,
        fields_of: str,
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Item:
        slots = tuple(
            self._slot(fields_of, child, path) for child in selected.children(type_name)
        )
        return Item.single(type_name, slots)

    def _abstract(
        self,
        type_name: str,
        types: tuple[str, ...],
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Item:
        """Slots that several types share are computed once, for all of them."""
        shared: dict[tuple[object, ...], tuple[Slot, set[str]]] = {}
        for concrete in types:
            for child in selected.children(concrete):
                key = (*child.same, storage(concrete, child.name))
                if key in shared:
                    shared[key][1].add(concrete)
                else:
                    slot = self._slot(concrete, child, path)
                    shared[key] = (slot, {concrete})
        slots = (replace(slot, types=frozenset(of)) for slot, of in shared.values())
        keys = (
            tuple(child.key for child in selected.children(concrete))
            for concrete in types
        )
        return Item(type_name, types, tuple(slots), tuple(keys))

    def _slot(self, owner: str, selected: SelectedField, path: tuple[str, ...]) -> Slot:
        here = (*path, selected.key)
        if selected.name == "__typename":
            return Slot(selected.key, TypeName(), required=True)
        field = MODEL.field(owner, selected.name)
        try:
            answer = self._answer(owner, field, selected, here)
        except PlanError:
            raise
        except InputError as error:
            raise PlanError(error, here) from None
        return Slot(selected.key, answer, is_required(field))

    def _answer(  # noqa: C901 (one arm for each kind of field)
        self,
        owner: str,
        field: Field,
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Answer:
        arguments = selected.arguments
        match field:
            case Property():
                return Leaf(field)
            case Text():
                language = given_operand(arguments, "language")
                original = self.original and language is None
                return Leaf(field, language=language, original=original)
            case Strings():
                first = list_size(arguments, self.limits) if field.cut else None
                return Leaf(field, first=first)
            case Values():
                return self._values(field, selected)
            case One():
                return Link(field.path, self._item(field.target, selected, path))
            case Many():
                return self._nodes(field, selected, path)
            case Connection():
                return self._page(owner, field, selected, path)
            case Computed():
                return self._rule(owner, field, selected, path)

    def _values(self, field: Values, selected: SelectedField) -> ValueList:
        parts = tuple(
            (child.key, child.name) for child in selected.children(field.target)
        )
        asked = tuple(dict.fromkeys(name for _, name in parts if name != "__typename"))
        columns = asked or (MODEL.value_by_name[field.target].parts[0].name,)
        first = list_size(selected.arguments, self.limits)
        return ValueList(field, parts, columns, first)

    def _nodes(
        self, field: Many, selected: SelectedField, path: tuple[str, ...]
    ) -> Nodes:
        at = given_operand(selected.arguments, "at")
        return Nodes(
            field.path if at else field.shortcut or field.path,
            self._item(field.target, selected, path),
            field.sort,
            list_size(selected.arguments, self.limits),
            at,
        )

    def _rule(
        self,
        owner: str,
        field: Computed,
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Rule:
        item = self._item(field.target, selected, path) if field.target else None
        arguments = dict(selected.arguments)
        if field.many and field.cut:
            arguments["first"] = list_size(selected.arguments, self.limits)
        return Rule(owner, field, arguments, item)

    def _page(
        self,
        owner: str,
        field: Connection,
        selected: SelectedField,
        path: tuple[str, ...],
        fields: tuple[Selected, ...] | None = None,
    ) -> Page:
        edge = MODEL.edge_by_name[field.edge] if field.edge else None
        stem = field.edge or field.target
        arguments = selected.arguments
        where = arguments.get("where")
        at = given_operand(arguments, "at")
        try:
            asked = window(
                f"{owner}.{field.name}",
                field.target,
                field.sort,
                arguments,
                self.limits,
            )
        except InputError as error:
            raise PlanError(error, path) from None
        if fields is None:
            fields = tuple(
                self._connection_field(field, edge, child, path)
                for child in selected.children(f"{stem}Connection")
            )
        shortcut = at is None and (edge is None or _is_known(edge, fields))
        return Page(
            name=f"{owner}.{field.name}",
            target=field.target,
            path=(field.shortcut if shortcut else ()) or field.path,
            edge=edge,
            window=asked,
            selected=fields,
            where=where if isinstance(where, Mapping) else None,
            at=at,
            roles=operands(arguments.get("role")),
            types=type_labels(arguments.get("types")),
            period=Period(
                given_operand(arguments, "from"), given_operand(arguments, "to")
            ),
        )

    def _connection_field(
        self,
        field: Connection,
        edge: EdgeType | None,
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Selected:
        here = (*path, selected.key)
        match selected.name:
            case "nodes":
                item = self._item(field.target, selected, here)
                return Selected(selected.key, selected.name, item)
            case "edges":
                item = self._edge(field, edge, selected, here)
                return Selected(selected.key, selected.name, item)
            case "pageInfo":
                info = tuple(
                    (child.key, child.name) for child in selected.children("PageInfo")
                )
                return Selected(selected.key, selected.name, info=info)
            case name:
                return Selected(selected.key, name)

    def _edge(
        self,
        field: Connection,
        edge: EdgeType | None,
        selected: SelectedField,
        path: tuple[str, ...],
    ) -> Item:
        name = f"{field.edge or field.target}Edge"
        slots: list[Slot] = []
        for child in selected.children(name):
            here = (*path, child.key)
            match child.name:
                case "__typename":
                    slots.append(Slot(child.key, TypeName(), required=True))
                case "cursor":
                    slots.append(Slot(child.key, CursorOf(), required=True))
                case "node":
                    optional = edge is not None and edge.optional
                    item = self._item(field.target, child, here)
                    node = EdgeNode(item, optional)
                    slots.append(Slot(child.key, node, required=not optional))
                case _:
                    slots.append(self._slot(field.edge or "", child, path))
        return Item.single(name, tuple(slots))


def _is_known(edge: EdgeType, fields: tuple[Selected, ...]) -> bool:
    """Whether nothing is asked of an edge but what its shortcut tells."""
    edges = (field.item for field in fields if field.name == "edges")
    asked = {
        slot.answer.field.name
        for item in edges
        if item is not None
        for slot in item.slots
        if isinstance(slot.answer, Leaf | Rule)
    }
    return asked <= edge.known
