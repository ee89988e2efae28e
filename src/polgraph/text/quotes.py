"""Where the words of a quote stand in the text of an article.

A citation is checked against the stored text and gets offsets into it. Authors copy
quotes from pages whose line breaks and no-break spaces are not those of the stored
text, so a run of white space counts as one; nothing else is forgiven.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from rapidfuzz import fuzz

_RUN = re.compile(r"\s{2,}|[^\S ]")  # white space other than one space
_COMPARED_QUOTE = 64  # characters; rapidfuzz is fast up to one machine word
_COMPARED_TEXT = 100_000  # characters; bounds the work on a hostile article
_LIKENESS = 60.0  # per cent
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a text: code point offsets, the end not included."""

    start: int
    end: int


class QuoteFinder:
    """Finds quotes in one text; made once for an article, asked for each quote."""

    def __init__(self, text: str) -> None:
        self._folded = _RUN.sub(" ", text)
        self._run_starts: list[int] = []
        self._shifts = [0]
        for run in _RUN.finditer(text):
            self._run_starts.append(run.start() - self._shifts[-1])
            self._shifts.append(self._shifts[-1] + len(run[0]) - 1)

    def find(self, quote: str) -> Span | None:
        """Locate the first occurrence of `quote`; None when the words are not there.

        White space around the quote is not part of it; a quote without any words is
        nowhere.
        """
        words = _fold(quote)
        at = self._folded.find(words) if words else -1
        if at < 0:
            return None
        return Span(self._offset(at), self._offset(at + len(words) - 1) + 1)

    def nearest(self, quote: str) -> str | None:
        """Quote the passage most like `quote`, for an error message; None if none is.

        Compares the first 64 characters with the first 100,000 of the text; the answer
        is on one line, of 80 characters at most.
        """
        words = _fold(quote)
        likeness = fuzz.partial_ratio_alignment(
            words[:_COMPARED_QUOTE],
            self._folded[:_COMPARED_TEXT],
            score_cutoff=_LIKENESS,
        )
        if likeness is None or not words or not self._folded:
            return None
        length = max(min(len(words), _SHOWN), likeness.dest_end - likeness.dest_start)
        return self._folded[likeness.dest_start :][:length].strip()

    def _offset(self, folded: int) -> int:
        """Translate an offset of the folded text to the stored one."""
        return folded + self._shifts[bisect_right(self._run_starts, folded - 1)]


def _fold(text: str) -> str:
    return _RUN.sub(" ", text).strip()
