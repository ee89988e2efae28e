"""Generated values of every input type, most of them such that something matches."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    is_non_null_type,
)

from polgraph.records import Record

_DATES = (
    *("2019", "2020-02", "2020-02-29", "2021-06", "2022", "2023-12", "2023-12-05"),
    *("2024", "2024-01", "2024-05-06", "2025-01-01", "2026", "2026-11-24", "2031"),
)
_WORDS = (
    *("official 42", "Official", "á", "Á", "نضال", "ي", "straße", "STRA", "σίσυφος"),
    *("", "🏛", "'", "\\", "$p0", "it works", "MALE", "politics", "ar", "member", "i̇"),
)
_TAGS = ("ar", "ar-JO", "ar-EG", "en", "EN-gb", "fr", "de", "zh-Hant-TW")
_DEEPEST = 3


class Enum(str):
    """An enum value, written without quotation marks."""

    __slots__ = ()


class Text(str):
    """A string that no variable of type String can stand for."""

    __slots__ = ()


class Null:
    """`null`, given on purpose."""


@dataclass(frozen=True)
class Variable:
    """A variable inside an input."""

    name: str


def literal(value: object) -> str:
    """A value in GraphQL's own syntax."""
    match value:
        case Variable(name):
            return f"${name}"
        case Enum():
            return str(value)
        case Null():
            return "null"
        case Mapping():
            return "{" + ", ".join(f"{k}: {literal(v)}" for k, v in value.items()) + "}"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def json_value(value: object) -> object:
    """A value as variables hold it."""
    match value:
        case Null():
            return None
        case Mapping():
            return {key: json_value(item) for key, item in value.items()}
        case list():
            return [json_value(item) for item in value]
        case _:
            return value


@dataclass(frozen=True)
class Values:
    """Values that have to do with some records."""

    ids: Mapping[str, Sequence[str]]
    urls: Sequence[str]

    @classmethod
    def of(cls, records: Sequence[Record]) -> "Values":
        ids: dict[str, list[str]] = {}
        for record in records:
            ids.setdefault(record.type, []).append(record.id)
        urls = [
            str(it.values["url"])
            for it in records
            if it.type == "Article" and "url" in it.values
        ]
        return cls(ids, urls)

    def id(self, rng: random.Random, type_: str | None = None) -> str:
        if rng.random() < 0.05:
            return "nobody"
        known = self.ids.get((type_ or "").capitalize())
        return rng.choice(known or [id_ for ids in self.ids.values() for id_ in ids])

    def article(self, rng: random.Random) -> tuple[str, object]:
        """`id` or `url` of an article."""
        if rng.random() < 0.4:
            return "url", Text(rng.choice(self.urls))
        return "id", Text(self.id(rng, "article"))

    def type_of(self, _value: str) -> str:
        return "String!"

    def argument(
        self, rng: random.Random, field: str, name: str, type_: GraphQLInputType
    ) -> object:
        """A value for an argument of a field."""
        if not is_non_null_type(type_) and rng.random() < 0.06:
            return Null()
        if name == "id":
            return Text(self.id(rng, None if field == "node" else _singular(field)))
        if name == "ids":
            return [Text(self.id(rng)) for _ in range(rng.randrange(5))]
        return self.value(rng, type_, 0)

    def value(self, rng: random.Random, type_: GraphQLInputType, deep: int) -> object:
        """A value of an input type."""
        match type_:
            case GraphQLNonNull():
                return self.value(rng, type_.of_type, deep)
            case GraphQLList():
                items = [
                    self.value(rng, type_.of_type, deep)
                    for _ in range(rng.choice((0, 1, 1, 2, 2, 3)))
                ]
                return items[0] if len(items) == 1 and rng.random() < 0.2 else items
            case GraphQLEnumType():
                return Enum(rng.choice(list(type_.values)))
            case GraphQLInputObjectType():
                return self.input(rng, type_, deep)
            case _:
                return self.scalar(rng, get_named_type(type_).name)

    def scalar(self, rng: random.Random, name: str) -> object:
        match name:
            case "PartialDate":
                return Text(rng.choice(_DATES))
            case "Language":
                return Text(rng.choice(_TAGS))
            case "Boolean":
                return rng.random() < 0.5
            case "ID":
                return Text(
                    rng.choice(("alpha", "beta"))
                    if rng.random() < 0.2
                    else self.id(rng)
                )
            case "Int":
                return rng.randrange(6)
            case _:
                return rng.choice(_WORDS)

    def input(
        self, rng: random.Random, type_: GraphQLInputObjectType, deep: int
    ) -> object:
        """An input object with some of its fields."""
        fields = {
            name: it
            for name, it in type_.fields.items()
            if deep < _DEEPEST
            or not isinstance(get_named_type(it.type), GraphQLInputObjectType)
            or not any(
                f"{n}" in ("AND", "some")
                for n in getattr(get_named_type(it.type), "fields", {})
            )
        }
        required = [name for name, it in fields.items() if is_non_null_type(it.type)]
        most = 1 if type_.is_one_of else rng.choice((0, 1, 1, 1, 2, 2, 3))
        names = rng.sample(list(fields), min(most, len(fields)))
        if type_.name == "IdentifierWhere":
            return {
                "value": Text(f"Q{rng.randrange(4)}"),
                **({"scheme": Text("wikidata")} if rng.random() < 0.5 else {}),
            }
        return {
            name: Null()
            if rng.random() < 0.03 and name not in required and not type_.is_one_of
            else self.value(rng, fields[name].type, deep + 1)
            for name in dict.fromkeys((*required, *names))
        }


def _singular(field: str) -> str:
    return {"organization": "party"}.get(field, field)
