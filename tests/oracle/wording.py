"""The best words for a reader: in the language asked for, else the original."""

from collections.abc import Sequence

from polgraph.model.enums import NameKind
from polgraph.records import Wording
from polgraph.text.language import canonical_language, preferred

_ASIDE = {NameKind.ALIAS, NameKind.FORMER, NameKind.ABBREVIATION}


def best(
    wordings: Sequence[Wording], language: str | None, wishes: Sequence[str]
) -> str | None:
    """Words in the language asked for, or in the reader's, or the first."""
    wanted = (canonical_language(language),) if language else tuple(wishes)
    for tag in preferred(wanted):
        for same in (_exactly, _generally):
            for wording in wordings:
                if wording.kind not in _ASIDE and same(wording.language, tag):
                    return wording.text
    return wordings[0].text if wordings else None


def _exactly(language: str | None, tag: str) -> bool:
    return language == tag


def _generally(language: str | None, tag: str) -> bool:
    """A regional variety stands in for a language asked for without a region."""
    return (language or "").partition("-")[0] == tag


def written_in(language: str | None, wishes: Sequence[str]) -> str:
    """The language of sentences: Arabic unless another is asked for, else English."""
    wanted = preferred((canonical_language(language),) if language else tuple(wishes))
    if not wanted:
        return "ar"
    return next((tag for tag in wanted if tag in {"ar", "en"}), "en")
