"""Quotes from articles whose text only the graph holds.

Where an article's text is part of the load, the reader of the files has checked the
quotes and given them offsets. The others get theirs here, from the stored text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from polgraph.database import Transaction
from polgraph.records import Citation, Record
from polgraph.text.quotes import QuoteFinder
from polgraph.upsert.reading import read_texts
from polgraph.upsert.references import refuse


async def locate_quotes(
    transaction: Transaction, records: Sequence[Record]
) -> tuple[Record, ...]:
    """Give every quote its offsets where its article's text is known.

    Raises:
        InputError: lists every quote that is not in the text.
    """
    open_quotes = [c for record in records for c in record.citations if _open(c)]
    if not open_quotes:
        return tuple(records)
    articles = {citation.article for citation in open_quotes}
    texts = dict(await read_texts(transaction, articles)) | _loaded(records)
    finders = {id_: QuoteFinder(texts[id_]) for id_ in articles & texts.keys()}
    problems = [p for record in records for p in _problems(record, finders)]
    refuse(problems, "a quote must stand in the article's text, word for word")
    return tuple(_located(record, finders) for record in records)


def _open(citation: Citation) -> bool:
    return citation.quote is not None and citation.start is None


def _loaded(records: Iterable[Record]) -> dict[str, str]:
    articles = (record for record in records if record.type == "Article")
    given = ((article.id, article.values.get("text")) for article in articles)
    return {id_: text for id_, text in given if isinstance(text, str)}


def _problems(record: Record, finders: Mapping[str, QuoteFinder]) -> Iterable[str]:
    for citation in record.citations:
        finder = finders.get(citation.article)
        if finder is None or citation.quote is None or citation.start is not None:
            continue
        if finder.find(citation.quote) is None:
            nearest = finder.nearest(citation.quote)
            hint = f"; nearest: {nearest}" if nearest else ""
            yield (
                f"{record.id}: not in the text of {citation.article}:"
                f" {citation.quote}{hint}"
            )


def _located(record: Record, finders: Mapping[str, QuoteFinder]) -> Record:
    if not any(_open(citation) for citation in record.citations):
        return record
    citations = (_spanned(c, finders.get(c.article)) for c in record.citations)
    return replace(record, citations=tuple(citations))


def _spanned(citation: Citation, finder: QuoteFinder | None) -> Citation:
    if finder is None or citation.quote is None or citation.start is not None:
        return citation
    span = finder.find(citation.quote)
    return replace(citation, start=span.start, end=span.end) if span else citation
