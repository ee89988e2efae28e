"""Quotes from articles whose text only the graph holds.

Where an article's text is part of the load, the reader of the files has checked the
quotes and given them offsets. The others get theirs here, from the stored text.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from polgraph.database import Transaction
from polgraph.records import Citation, Record, parse_canonical
from polgraph.text.quotes import QuoteFinder
from polgraph.upsert.changes import Change
from polgraph.upsert.reading import read_texts
from polgraph.upsert.references import refuse

_REMEDY = "a quote must stand in the article's text, word for word"


@dataclass(frozen=True, slots=True)
class Source:
    """The text of an article, prepared for finding quotes."""

    text: str
    finder: QuoteFinder

    @classmethod
    def of(cls, text: str) -> Self:
        """Prepare a text."""
        return cls(text, QuoteFinder(text))


Sources = Mapping[str, Source]


async def locate_quotes(
    transaction: Transaction,
    records: Sequence[Record],
    given: Callable[[Collection[str]], Iterable[Record]] | None = None,
) -> tuple[Record, ...]:
    """Give every quote its offsets where its article's text is known.

    Args:
        transaction: reads the texts that the graph has.
        records: the quotes.
        given: the articles that the load has, by id; else they are among `records`.

    Raises:
        InputError: lists every quote that is not in the text.
    """
    articles = {c.article for record in records for c in record.citations if _open(c)}
    if not articles:
        return tuple(records)
    loaded = _loaded(records if given is None else given(articles))
    texts = dict(await read_texts(transaction, articles)) | loaded
    return locate(
        records, {id_: Source.of(texts[id_]) for id_ in articles & texts.keys()}
    )


def locate(records: Iterable[Record], sources: Sources) -> tuple[Record, ...]:
    """Give every quote from `sources` that has no offsets its place and exact words.

    Raises:
        InputError: lists every quote that is not in the text.
    """
    known = tuple(records)
    refuse([p for record in known for p in _problems(record, sources)], _REMEDY)
    return tuple(_located(record, sources) for record in known)


def check_texts(changes: Iterable[Change]) -> None:
    """See that the data sets agree on each article's text, to which offsets refer.

    Raises:
        InputError: lists every article that has two texts.
    """
    problems = [
        f"{change.id}: {', '.join(sorted(change.lines))} give it different texts"
        for change in changes
        if change.type == "Article" and len(_texts(change)) > 1
    ]
    refuse(
        problems, "an article has one text; mend one, or load both data sets together"
    )


def _texts(change: Change) -> set[str]:
    records = [parse_canonical(line) for line in change.lines.values()]
    return {text for record in records for text in _loaded([record]).values()}


def _open(citation: Citation) -> bool:
    return citation.quote is not None and citation.start is None


def _loaded(records: Iterable[Record]) -> dict[str, str]:
    articles = (record for record in records if record.type == "Article")
    given = ((article.id, article.values.get("text")) for article in articles)
    return {id_: text for id_, text in given if isinstance(text, str)}


def _problems(record: Record, sources: Sources) -> Iterable[str]:
    for citation in record.citations:
        source = sources.get(citation.article)
        if source is None or citation.quote is None or not _open(citation):
            continue
        if source.finder.find(citation.quote) is None:
            nearest = source.finder.nearest(citation.quote)
            hint = f"; nearest there: «{nearest}»" if nearest else ""
            yield (
                f"{record.id}: these words are not in the text of"
                f" {citation.article}: «{citation.quote}»{hint}"
            )


def _located(record: Record, sources: Sources) -> Record:
    if not any(_open(citation) for citation in record.citations):
        return record
    citations = (_spanned(c, sources.get(c.article)) for c in record.citations)
    return replace(record, citations=tuple(citations))


def _spanned(citation: Citation, source: Source | None) -> Citation:
    if source is None or citation.quote is None or not _open(citation):
        return citation
    span = source.finder.find(citation.quote)
    if span is None:
        return citation
    words = source.text[span.start : span.end]
    return replace(citation, quote=words, start=span.start, end=span.end)
