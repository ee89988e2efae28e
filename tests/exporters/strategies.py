"""Whole sets of records that could be a graph: every type, every kind of field.

Derived from the model, as the exporter is from `SECTIONS`; what links lead to is among
the records, so that the set can be loaded.
"""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import Field, Property, Scalar, Strings, Text, Values
from polgraph.records import Citation, Record, Wording, decision_id
from polgraph.records.record import Value
from polgraph.seeds.keys import SECTIONS, Shape, is_required
from polgraph.upsert.quotations import Source, locate

DATASET, ARTICLE = "news", "report"
INSTANT = "2999-01-01T00:00:00Z"
_DATES = st.sampled_from(["1999", "2023-12", "2023-12-05"])

_ALPHABET = st.characters(
    exclude_categories=["Cs", "Cc", "Cn", "Co"],
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
) | st.sampled_from("يسر: #'\"-\n\t\u200c\u2028\ufeff")
words = st.text(_ALPHABET, max_size=12).map(lambda text: text.strip() or "no") | (
    st.sampled_from(["null", "~", "- a", "a: b", "2023", "=1+1", "@x", "Nidal"])
)
languages = st.sampled_from(["ar", "en", "ar-JO", "fr", None])
wordings = st.builds(Wording, words, languages, st.sampled_from(NameKind))
_LINK = st.sampled_from(["https://example.org/", "http://a.example/?q=x#y"])
_SCALARS: Mapping[Scalar, st.SearchStrategy[str | int | float]] = {
    Scalar.ID: st.just("official"),
    Scalar.STRING: words,
    Scalar.INT: st.integers(1, 999_999_999),
    Scalar.FLOAT: st.floats(-1e14, 1e14).map(lambda number: round(number, 6)),
    Scalar.BOOLEAN: st.booleans(),
    Scalar.PARTIAL_DATE: _DATES,
    Scalar.URL: _LINK,
    Scalar.LANGUAGE: st.sampled_from(["ar", "en"]),
}
_NOT_DRAWN = {"names", "sources"}
_ENDS = ("until", "dissolvedOn", "deathDate", "endDate", "latest")


def _id(type_name: str) -> str:
    if type_name == "Dataset":
        return DATASET
    return ARTICLE if type_name == "Article" else type_name.lower()


def _target(type_name: str, field: Field) -> str:
    target = getattr(field, "target", "")
    return _id(MODEL.possible(target)[0].name) if target != type_name else _id(target)


def _value(field: Field) -> st.SearchStrategy[Value] | None:
    match field:
        case Property(type=Scalar() as kind):
            return _SCALARS[kind]
        case Property():
            return st.sampled_from([str(item) for item in field.type])
        case Text():
            return st.lists(wordings, min_size=1, max_size=4, unique=True).map(tuple)
        case Strings():
            return st.lists(words, min_size=1, max_size=3).map(tuple)
        case Values():
            return _objects(field)
        case _:
            return None


def _objects(field: Values) -> st.SearchStrategy[Value]:
    parts = MODEL.value_by_name[field.target].parts
    needed = {p.name: _part(p) for p in parts if p.required}
    others = {p.name: _part(p) for p in parts if not p.required}
    item = st.fixed_dictionaries(needed, optional=others)
    return st.lists(item, min_size=1, max_size=2).map(_tuple)


def _part(part: Property) -> st.SearchStrategy[str]:
    return _LINK if part.type is Scalar.URL else words


def _tuple(items: list[dict[str, str]]) -> tuple[Mapping[str, str], ...]:
    return tuple(items)


@st.composite
def _record(draw: st.DrawFn, shape: Shape, *, full: bool) -> Record:
    type_name = shape.type.name
    values: dict[str, Value] = {}
    links: dict[str, tuple[str, ...]] = {}
    for field in shape.fields.values():
        if field.name in _NOT_DRAWN:
            continue
        if not is_required(field) and not (full and draw(st.booleans())):
            continue
        strategy = _value(field)
        if strategy is None:
            links[field.name] = (_target(type_name, field),)
        else:
            values[field.name] = draw(strategy)
    cited = draw(_cited(shape)) if full else ()
    return _sensible(Record(type_name, _id(type_name), DATASET, values, links, cited))


def _cited(shape: Shape) -> st.SearchStrategy[tuple[Citation, ...]]:
    if "citations" not in shape.keys:
        return st.just(())
    names = [f.name for key, f in shape.fields.items() if key != "note"]
    citation = st.builds(
        Citation,
        st.just(ARTICLE),
        st.none() | words,
        supports=st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple),
        embargo_until=st.none() | st.just(INSTANT),
    )
    return st.lists(citation, max_size=2, unique=True).map(tuple)


def _sensible(record: Record) -> Record:
    """Obey the rules that no single field can say."""
    values, links = dict(record.values), dict(record.links)
    for end in _ENDS:
        values.pop(end, None)
    if record.type == "Article":
        values.pop("text", None)
    if values.get("kind") == "NARRATION":
        values.pop("attribution", None)
        links = {
            name: to for name, to in links.items() if name in {"meeting", "topics"}
        }
    if record.type == "Participation":
        links.setdefault("participant", ("official",))
    if record.type == "Merge":
        values |= {"from": "former", "into": "official"}
        return replace(record, id=decision_id("former"), values=values)
    if record.type == "Dataset":
        values["sources"] = "optional"
    return replace(record, values=values, links=links)


@st.composite
def graphs(draw: st.DrawFn) -> list[Record]:
    """One record of each type, one of them rich, perhaps with the article's text."""
    rich = draw(st.sampled_from(sorted(SECTIONS)))
    told = [draw(_record(shape, full=key == rich)) for key, shape in SECTIONS.items()]
    hidden = [
        record
        if record.type in {"Dataset", "Merge"}
        else replace(record, embargo_until=draw(st.none() | st.just(INSTANT)))
        for record in told
    ]
    return _with_text(hidden) if draw(st.booleans()) else hidden


def _with_text(told: list[Record]) -> list[Record]:
    """Give the article a text that holds every quote, and quotes their places."""
    quotes = [c.quote for record in told for c in record.citations if c.quote]
    text = "".join(f" \n{quote}" for quote in quotes) + "\u2028\n"
    known = [
        replace(record, values={**record.values, "text": text})
        if record.type == "Article"
        else record
        for record in told
    ]
    return list(locate(known, {ARTICLE: Source.of(text)}))
