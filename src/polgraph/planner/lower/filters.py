"""`where` inputs as conditions on a node.

The input's tree is followed along the model's `Where` declarations; a value that is
null counts as not given. What the graph does not know never satisfies a filter, also
under NOT, `none` and `all`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from polgraph.cypher.build import (
    FALSE,
    TRUE,
    all_of,
    any_of,
    certainly_not,
    coalesce,
    equal,
    exists,
    listed,
    returns,
)
from polgraph.cypher.tree import (
    Binary,
    Comprehension,
    Expression,
    Function,
    HasLabel,
    IsNull,
    Item,
    ListOf,
    Literal,
    Not,
    Parameter,
    Property,
    Quantified,
    Statement,
    Variable,
)
from polgraph.model import MODEL
from polgraph.model.fields import (
    Filter,
    FilterKind,
    PathFilter,
    ValueFilter,
    Where,
    out,
)
from polgraph.planner.lower.dates import bounds, compare, held
from polgraph.planner.lower.former import answering
from polgraph.planner.lower.patterns import asserting, follow
from polgraph.planner.sources import Argument, Operand

Given = Mapping[str, Argument]
_DATES = ("on", "before", "after", "from", "to")


def where(name: str, given: Given, subject: Variable) -> Expression | None:
    """The condition that a `where` input of a type puts on a node, None for none."""
    declared = MODEL.where_by_name[name]
    return all_of(
        _entry(declared, key, value, subject, f"{subject.name}f{index}")
        for index, (key, value) in enumerate(given.items())
        if _is_given(value)
    )


def _entry(
    declared: Where, key: str, value: Argument, subject: Variable, prefix: str
) -> Expression | None:
    match key:
        case "AND" | "OR":
            parts = tuple(
                where(declared.name, item, subject) or TRUE for item in _inputs(value)
            )
            return all_of(parts) if key == "AND" else any_of(parts)
        case "NOT":
            return certainly_not(where(declared.name, _mapping(value), subject) or TRUE)
        case _:
            entry = next(item for item in declared.filters if item.name == key)
            return _condition(entry, value, subject, prefix)


def _condition(
    entry: Filter, value: Argument, subject: Variable, prefix: str
) -> Expression | None:
    match entry:
        case PathFilter(many=True):
            return all_of(
                _quantified(entry, quantifier, _mapping(item), subject, prefix)
                for quantifier, item in _mapping(value).items()
                if _is_given(item)
            )
        case PathFilter():
            return _leads_to(entry, _mapping(value), subject, prefix)
        case ValueFilter():
            return _value(entry, value, subject, prefix)
        case _:
            assert_never(entry)


def _quantified(
    entry: PathFilter, quantifier: str, given: Given, subject: Variable, prefix: str
) -> Expression:
    name = f"{prefix}{quantifier[0]}"
    match quantifier:
        case "some":
            return _leads_to(entry, given, subject, name)
        case "none":
            return Not(_leads_to(entry, given, subject, name))
        case _:
            return Not(_leads_to(entry, given, subject, name, failing=True))


def _leads_to(
    entry: PathFilter,
    given: Given,
    subject: Variable,
    prefix: str,
    *,
    failing: bool = False,
) -> Expression:
    followed = follow(subject, entry.path, prefix)
    condition = where(entry.where, given, followed.end)
    if failing:
        condition = certainly_not(condition or TRUE)
    return exists(Statement((followed.match(condition), returns(Literal(1)))))


def _value(  # noqa: C901 (one arm for each kind of filter)
    entry: ValueFilter, value: Argument, subject: Variable, prefix: str
) -> Expression | None:
    stored = Property(subject, entry.key)
    match entry.kind:
        case FilterKind.ID:
            return _id(stored, value)
        case FilterKind.ENTITY_ID:
            return _entity_id(subject, value)
        case FilterKind.STRING:
            folded = Property(subject, entry.folded_key) if entry.folded else None
            return _string(stored, value, folded)
        case FilterKind.NAME:
            return _any_string(Property(subject, "nameTexts"), value, prefix)
        case FilterKind.TEXT:
            return _any_string(_wordings(subject, entry.key), value, prefix)
        case FilterKind.DATE:
            return _date(subject, entry.key, _mapping(value))
        case FilterKind.ENUM:
            return Binary("IN", stored, _listed(value))
        case FilterKind.HELD:
            return _held(subject, _mapping(value))
        case FilterKind.DATASET:
            name = Variable(f"{prefix}d")
            condition = _id(name, value) or TRUE
            return Quantified("any", name, asserting(subject), condition)
        case FilterKind.IDENTIFIER:
            return _identifier(subject, _mapping(value), prefix)
        case FilterKind.OTHER_END:
            return _other_end(subject, value, prefix)
        case _:
            assert_never(entry.kind)


def _id(stored: Expression, value: Argument) -> Expression | None:
    given = _mapping(value)
    return all_of(
        equal(stored, item.parameter())
        if isinstance(item, Operand)
        else Binary("IN", stored, _listed(item))
        for item in given.values()
        if _is_given(item)
    )


def _entity_id(subject: Variable, value: Argument) -> Expression | None:
    """An entity has an id, or one that was merged into it; an index knows the former."""
    ids = Property(subject, "id")
    asked = [item for item in _mapping(value).values() if _is_given(item)]
    among = [Binary("IN", ids, answering(_operands(item))) for item in asked]
    return all_of((HasLabel(subject, "Node"), *among)) if among else None


def _string(
    stored: Expression, value: Argument, folded: Expression | None = None
) -> Expression | None:
    """Tests of a string; `folded` is the same in lower case, where that is stored."""
    compared = _Compared(stored, folded, _folded) if folded else _lowered(stored)
    return all_of(
        _string_test(compared, operator, item)
        for operator, item in _mapping(value).items()
        if _is_given(item)
    )


@dataclass(frozen=True, slots=True)
class _Compared:
    """A string as it is and in lower case, and how an argument gets into lower case."""

    stored: Expression
    lower: Expression
    fold: Callable[[Argument], Expression]


def _lowered(stored: Expression) -> _Compared:
    return _Compared(stored, _lower(stored), lambda item: _lower(_parameter(item)))


def _folded(item: Argument) -> Parameter:
    return _operand(item).parameter(lower_case)


def lower_case(value: object) -> object:
    """A parameter as the loader stores folded strings."""
    return value.lower() if isinstance(value, str) else value


def _string_test(compared: _Compared, operator: str, item: Argument) -> Expression:
    lower, fold = compared.lower, compared.fold
    match operator:
        case "isNull":
            return IsNull(compared.stored, negated=not _true(item))
        case "in":
            items = item if isinstance(item, tuple) else (item,)
            return Binary("IN", lower, listed(map(fold, filter(_is_given, items))))
        case "ne":
            return certainly_not(equal(lower, fold(item)))
        case "eq":
            return equal(lower, fold(item))
        case "contains":
            return Binary("CONTAINS", lower, fold(item))
        case _:
            return Binary("STARTS WITH", lower, fold(item))


def _any_string(stored: Expression, value: Argument, prefix: str) -> Expression | None:
    """Any of several strings passes each test; none equals, for `ne`."""
    present = coalesce(stored, ListOf(()))
    name = Variable(f"{prefix}x")
    tests: list[Expression] = []
    for operator, item in _mapping(value).items():
        if not _is_given(item):
            continue
        if operator == "isNull":
            empty = equal(Function("size", (present,)), Literal(0))
            tests.append(empty if _true(item) else Not(empty))
        elif operator == "ne":
            test = _string_test(_lowered(name), "eq", item)
            tests.append(Quantified("none", name, present, test))
        else:
            test = _string_test(_lowered(name), operator, item)
            tests.append(Quantified("any", name, present, test))
    return all_of(tests)


def _wordings(subject: Variable, stem: str) -> Expression:
    """All wordings of a text: the original and those kept by language."""
    tag = Variable(f"{subject.name}l")
    keyed = Item(subject, Binary("+", Literal(f"{stem}@"), tag))
    languages = coalesce(Property(subject, f"{stem}Languages"), ListOf(()))
    original = coalesce(Property(subject, stem), Literal(""))
    others = Comprehension(tag, languages, keyed, IsNull(keyed, negated=True))
    return Binary("+", listed((original,)), others)


def _date(subject: Variable, key: str, given: Given) -> Expression | None:
    suffix = "?" if _true(given.get("possibly")) else ""
    tests: list[Expression] = [
        compare(subject, key, operator + suffix, item)
        for operator in _DATES
        if isinstance(item := given.get(operator), Operand) and item.value is not None
    ]
    missing = given.get("isNull")
    if _is_given(missing):
        tests.append(IsNull(Property(subject, key), negated=not _true(missing)))
    return all_of(tests)


def _held(subject: Variable, given: Given) -> Expression:
    at = given["at"]
    certainties = given.get("certainty")
    accepted = (
        tuple(item.parameter() for item in certainties if isinstance(item, Operand))
        if isinstance(certainties, tuple)
        else None
    )
    if accepted == ():
        return FALSE
    first, last = bounds(at if isinstance(at, Operand) else None)
    return held(subject, first, last, accepted)


def _identifier(subject: Variable, given: Given, prefix: str) -> Expression:
    index = Variable(f"{prefix}i")
    values = coalesce(Property(subject, "identifierValues"), ListOf(()))
    last = Binary("-", Function("size", (values,)), Literal(1))
    positions = Function("range", (Literal(0), last))
    tests = [
        equal(
            Item(Property(subject, f"identifier{part.title()}s"), index),
            _parameter(given[part]),
        )
        for part in ("scheme", "value")
        if _is_given(given.get(part))
    ]
    return Quantified("any", index, positions, all_of(tests) or TRUE)


def _other_end(subject: Variable, value: Argument, prefix: str) -> Expression:
    followed = follow(subject, (out("FROM|TO", "Entity"),), f"{prefix}o")
    condition = _entity_id(followed.end, value)
    return exists(Statement((followed.match(condition), returns(Literal(1)))))


def _lower(item: Expression) -> Expression:
    return Function("toLower", (item,))


def _listed(value: Argument) -> Expression:
    return listed(item.parameter() for item in _operands(value))


def _operands(value: Argument) -> tuple[Operand, ...]:
    items = value if isinstance(value, tuple) else (value,)
    return tuple(_operand(item) for item in items if _is_given(item))


def _parameter(item: Argument) -> Parameter:
    return _operand(item).parameter()


def _operand(item: Argument) -> Operand:
    if not isinstance(item, Operand):
        raise TypeError(item)
    return item


def _mapping(value: Argument) -> Given:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return value


def _inputs(value: Argument) -> tuple[Given, ...]:
    return tuple(_mapping(item) for item in value) if isinstance(value, tuple) else ()


def _is_given(value: Argument | None) -> bool:
    return value is not None and not (
        isinstance(value, Operand) and value.value is None
    )


def _true(value: Argument | None) -> bool:
    return isinstance(value, Operand) and value.value is True
