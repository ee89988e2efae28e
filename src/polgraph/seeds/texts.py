"""Words in one or more languages: a plain string, a map by language tag, or a list.

In a map the wording in the file's language is the original and the others are
translations, unless they say otherwise; the original comes first. A list holds what a
map cannot (two wordings in one language, or in an unknown one), in its own order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polgraph.errors import InputError
from polgraph.model.enums import NameKind
from polgraph.model.values import NAME
from polgraph.records import Wording
from polgraph.seeds import values
from polgraph.seeds.located import Listing, Node, Plain, Table, describe
from polgraph.seeds.parts import refuse_unknown_keys, single, tables
from polgraph.seeds.problems import Findings, shown
from polgraph.text.language import canonical_language

_PARTS = ("text", "kind")
_LISTED = tuple(part.name for part in NAME.parts)
_FORM = "write text, or text by language: { ar: …, en: { text: …, kind: translation } }"


@dataclass(frozen=True, slots=True)
class _Given:
    """One wording as the file gives it, perhaps without a kind."""

    text: str
    language: str
    kind: NameKind | None = None


def wordings(
    key: str, node: Node, language: str | None, findings: Findings
) -> tuple[Wording, ...]:
    """Read a localised text, the original first; empty where all of it is refused.

    Args:
        key: the key that gives it, for messages.
        node: a scalar, a mapping by language tag, or a list of mappings.
        language: the file's language, in which a plain string is taken.
        findings: takes the problems.
    """
    match node:
        case Plain(text=str()):
            text = single(key, node, values.words, findings)
            return () if text is None else (Wording(text, language),)
        case Listing(items=(Table(), *_)):
            original = NameKind.ORIGINAL
            return tuple(listed_wordings(key, node, (language, original), findings))
        case Table() if any(node.given):
            return _original_first(list(_by_language(key, node, findings)), language)
        case _:
            findings.refuse(node.at, f"`{key}` is {describe(node)}; {_FORM}")
            return ()


def listed_wordings(
    key: str,
    node: Node,
    usual: tuple[str | None, NameKind],
    findings: Findings,
) -> Iterator[Wording]:
    """Read a list of `{text, language, kind}`; `usual` are language and kind unless given."""
    for item in tables(key, node, findings):
        refuse_unknown_keys(item, _LISTED, findings)
        if item.get("text") is None:
            findings.refuse(item.at, f"an item of `{key}` needs a `text`")
        text = single("text", item.get("text"), values.words, findings)
        tag = single("language", item.get("language"), canonical_language, findings)
        kind = single("kind", item.get("kind"), name_kind, findings)
        if text is not None:
            yield Wording(text, tag or usual[0], kind or usual[1])


def _original_first(
    given: Sequence[_Given], language: str | None
) -> tuple[Wording, ...]:
    home = _home(given, language)
    told = [Wording(g.text, g.language, g.kind or _kind(g, home)) for g in given]
    return tuple(sorted(told, key=lambda each: each.kind is not NameKind.ORIGINAL))


def _home(given: Sequence[_Given], language: str | None) -> str | None:
    """The language whose wording is the original unless it says another kind.

    The file's; where there is no such wording and none says that it is the original,
    that of the first.
    """
    if any(each.language == language for each in given):
        return language
    said = any(each.kind is NameKind.ORIGINAL for each in given)
    return None if said or not given else given[0].language


def _kind(given: _Given, home: str | None) -> NameKind:
    return NameKind.ORIGINAL if given.language == home else NameKind.TRANSLATION


def _by_language(key: str, table: Table, findings: Findings) -> Iterator[_Given]:
    seen: set[str] = set()
    for entry in table.given:
        with findings.at(entry.at, f"`{key}`"):
            language = _language(entry.key, seen)
            seen.add(language)
            yield from _wording(f"{key}.{entry.key}", entry.value, language, findings)


def _language(tag: str, seen: set[str]) -> str:
    if tag in _PARTS:
        message = f"`{tag}` stands where a language belongs; {_FORM}"
        raise InputError(message)
    if (language := canonical_language(tag)) in seen:
        message = f"the language {shown(language)} is there already"
        raise InputError(message)
    return language


def _wording(
    key: str, node: Node, language: str, findings: Findings
) -> Iterator[_Given]:
    """Read the words of one language: text alone, or a mapping of text and kind."""
    kind = None
    words: Node | None = node
    if isinstance(node, Table):
        refuse_unknown_keys(node, _PARTS, findings)
        kind = single(f"{key}.kind", node.get("kind"), name_kind, findings)
        words = node.get("text")
        if words is None:
            findings.refuse(node.at, f"`{key}` needs a `text`; {_FORM}")
    text = single(key, words, values.words, findings)
    if text is not None:
        yield _Given(text, language, kind)


def name_kind(text: str) -> NameKind:
    """Read how a wording relates to the original.

    Raises:
        InputError: lists the kinds.
    """
    return NameKind(values.member(NameKind, text))
