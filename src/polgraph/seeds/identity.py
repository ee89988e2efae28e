"""Ids of facts whose author gave none.

An id comes from what makes the fact itself: its kind, its ends and its source's words.
Mending anything else in it keeps the id, and the same fact from two files is one. A part
that somebody known took in a meeting is one fact whatever the words: who speaks twice is
one speaker.
"""

from collections.abc import Iterator, Mapping

from polgraph.model import MODEL
from polgraph.model.enums import ParticipationRole
from polgraph.model.fields import One
from polgraph.records import Wording, decision_id
from polgraph.records.record import Value
from polgraph.seeds.rules import Assertion, is_known_part
from polgraph.text.slug import content_id

_KINDS = ("kind", "role")
_ACTORS = ("official", "speaker", "participant", "organization", "from")
_DESCRIBED = ("attribution", "nameAsWritten", "description")
_WORDS = ("title", "text", "since", "date")


def fact_id(told: Assertion) -> str:
    """Derive the id of a fact; without a quote, its own words stand for the source's."""
    if told.shape.type is MODEL.merge:
        return decision_id(_text(told.values.get("from", "")))
    words = () if is_known_part(told) else (*_described(told), *_words(told))
    return content_id(told.shape.noun, *_kind(told), *_ends(told), *words)


def participation_id(
    role: ParticipationRole, links: Mapping[str, tuple[str, ...]]
) -> str:
    """The id of the part that somebody known took in a meeting.

    Args:
        role: which part.
        links: by field name; the participant and the meeting at least.
    """
    type_ = MODEL.participation.name
    ends = _named_ends(type_, links, speaks=role is ParticipationRole.SPEAKER)
    return content_id(type_.lower(), role, *ends)


def _kind(told: Assertion) -> Iterator[str]:
    return (_text(told.values[name]) for name in _KINDS if name in told.values)


def _ends(told: Assertion) -> Iterator[str]:
    """Links to one thing; a speaker is one, on whoever's behalf."""
    speaks = told.values.get("role") == ParticipationRole.SPEAKER
    return _named_ends(told.shape.type.name, told.links, speaks=speaks)


def _named_ends(
    type_name: str, links: Mapping[str, tuple[str, ...]], *, speaks: bool
) -> Iterator[str]:
    for field in MODEL.stored(type_name):
        if speaks and field.name == "onBehalfOf":
            continue
        if isinstance(field, One) and field.name in links:
            yield f"{field.name} {links[field.name][0]}"


def _described(told: Assertion) -> Iterator[str]:
    """The description of whoever takes part, where nobody is identified."""
    if not any(name in told.links for name in _ACTORS):
        given = (name for name in _DESCRIBED if name in told.values)
        yield from (f"{name} {_text(told.values[name])}" for name in given)


def _words(told: Assertion) -> Iterator[str]:
    """The quote for the fact as a whole, else any quote, else what it says."""
    quoted = [citation for citation in told.citations if citation.quote]
    whole = [citation for citation in quoted if not citation.supports]
    quote = next((citation.quote for citation in (*whole, *quoted)), None)
    if quote is not None:
        yield quote
    else:
        given = (name for name in _WORDS if name in told.values)
        yield from (f"{name} {_text(told.values[name])}" for name in given)


def _text(value: Value) -> str:
    """A value as one string: of several wordings, the original."""
    if isinstance(value, tuple) and value and isinstance(value[0], Wording):
        return value[0].text
    return str(value)
