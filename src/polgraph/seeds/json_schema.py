"""The JSON Schema of a seed file, for editors: derived from the model.

It says what a schema can say: keys, forms and choices, with the model's descriptions.
Quotes, references and dates that contradict each other are the business of `read`.
"""

from collections.abc import Mapping
from enum import StrEnum

from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import (
    Field,
    One,
    Property,
    Scalar,
    Strings,
    Text,
    Values,
    ValueType,
)
from polgraph.seeds.keys import (
    PARTICIPANT,
    SECTIONS,
    SPEAKER,
    SPOKEN,
    TOLD,
    Shape,
    is_required,
)

Schema = Mapping[str, object]

_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_NESTED: Mapping[str, Mapping[str, str]] = {
    "meeting": {
        "participants": "participant",
        "speakers": "speaker",
        "statements": "told",
    },
    "speaker": {"statements": "spoken"},
}

_BY_FILE = {"article": frozenset({"language"})}  # the file's, where it has none


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _mapping(properties: Mapping[str, Schema], *required: str) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _choice(kind: type[StrEnum]) -> Schema:
    return {"enum": [str(item).lower() for item in kind]}


_TEXT: Schema = {"type": "string", "minLength": 1}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9-]{1,128}$"}
_LANGUAGE: Schema = {"type": "string", "pattern": "^[A-Za-z0-9-]{2,35}$"}
_SCALARS: Mapping[Scalar, Schema] = {
    Scalar.ID: _ID,
    Scalar.STRING: _TEXT,
    Scalar.INT: {"type": "integer", "minimum": 1},
    Scalar.FLOAT: {"type": "number"},
    Scalar.BOOLEAN: {"type": "boolean"},
    # A year alone is a number to whoever reads YAML by its types.
    Scalar.PARTIAL_DATE: {"type": ["string", "integer"], "pattern": _DATE},
    Scalar.DATE_TIME: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"},
    Scalar.URL: {"type": "string", "pattern": "^https?://"},
    Scalar.LANGUAGE: _LANGUAGE,
}
_WORDING = _mapping({"text": _TEXT, "kind": _choice(NameKind)}, "text")
_LISTED = _mapping(
    {"text": _TEXT, "language": _LANGUAGE, "kind": _choice(NameKind)}, "text"
)
_LOCALISED: Schema = {
    "description": "Text in the file's language, or by language tag; a list where a language comes twice.",
    "anyOf": [
        _TEXT,
        {
            "type": "object",
            "propertyNames": _LANGUAGE,
            "additionalProperties": {"anyOf": [_TEXT, _WORDING]},
            "minProperties": 1,
        },
        _list(_LISTED),
    ],
}
_CITATION = _mapping(
    {
        "quote": _ref("quote"),
        "source": _ref("id"),
        "article": _ref("id"),
        "supports": _list({"type": "string"}),
        "embargo_until": _SCALARS[Scalar.DATE_TIME],
    }
)
_COMMON: Mapping[str, Schema] = {
    "id": _ref("id"),
    "quote": _ref("quote"),
    "source": _ref("id"),
    "citations": _list(_ref("citation")),
    "dataset": _ref("id"),
    "embargo_until": _SCALARS[Scalar.DATE_TIME],
    "text_file": _TEXT,
}


def json_schema() -> dict[str, object]:
    """The schema (draft 2020-12) of a seed file in YAML or JSON."""
    nested = {
        "participant": PARTICIPANT,
        "speaker": SPEAKER,
        "told": TOLD,
        "spoken": SPOKEN,
    }
    shapes = {shape.noun: shape for shape in SECTIONS.values()} | nested
    sections = {key: _list(_ref(shape.noun)) for key, shape in SECTIONS.items()}
    top = {"dataset": _ref("id"), "language": _LANGUAGE, "source": _ref("id")}
    definitions = {
        "id": _ID,
        "quote": {**_TEXT, "description": "Words of the article, as they stand there."},
        "text": _LOCALISED,
        "citation": _CITATION,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "polgraph seed file",
        **_mapping({**top, **sections}),
        "$defs": definitions
        | {name: _entry(name, shape) for name, shape in shapes.items()},
    }


def _entry(name: str, shape: Shape) -> Schema:
    inside = {key: _list(_ref(of)) for key, of in _NESTED.get(name, {}).items()}
    others = {key: _COMMON[key] for key in ("id", *shape.others) if key not in inside}
    fields = {key: _field(field) for key, field in shape.fields.items()}
    needed = [key for key, field in shape.fields.items() if is_required(field)]
    named = () if shape.is_fact else ("id",)
    by_file = _BY_FILE.get(name, frozenset())
    required = (key for key in (*named, *needed) if key not in by_file)
    described = {"description": shape.type.description}
    return {**described, **_mapping({**others, **fields, **inside}, *required)}


def _field(field: Field) -> Schema:
    described = {"description": field.description} if field.description else {}
    return {**_form(field), **described}


def _form(field: Field) -> Schema:
    match field:
        case Property():
            return _value(field.type)
        case Text():
            return _ref("text")
        case Strings():
            return _list(_TEXT)
        case Values():
            return _list(_value_object(field))
        case One():
            return _ref("id")
        case _:
            return _list(_ref("id"))


def _value(kind: ValueType) -> Schema:
    return _SCALARS[kind] if isinstance(kind, Scalar) else _choice(kind)


def _value_object(field: Values) -> Schema:
    parts = MODEL.value_by_name[field.target].parts
    properties = {part.name: _value(part.type) for part in parts}
    required = (part.name for part in parts if part.required and part.type != NameKind)
    return _mapping(properties, *required)
