"""How words in several languages become properties of a node.

`x` holds the original words, `xLanguages` and `xKinds` every wording's language and
kind. Where there are several wordings, each language has a property of its own
(`x@en`), so that a query picks the reader's language by looking up a key.
"""

from collections.abc import Sequence

from polgraph.model.enums import NameKind
from polgraph.records import Wording

_ASIDE = {NameKind.ALIAS, NameKind.FORMER, NameKind.ABBREVIATION}


def wording_properties(name: str, wordings: Sequence[Wording]) -> dict[str, object]:
    """Properties that hold the wordings of a text, the original first."""
    if not wordings:
        return {}
    return {
        name: wordings[0].text,
        f"{name}Languages": [wording.language or "" for wording in wordings],
        f"{name}Kinds": [wording.kind.value for wording in wordings],
        **(_by_language(name, wordings) if len(wordings) > 1 else {}),
    }


def _by_language(name: str, wordings: Sequence[Wording]) -> dict[str, object]:
    """One property for each language, and for each whose regions alone are given.

    The first wording of a language is taken; aliases, former names and abbreviations
    do not stand for a name.
    """
    exact: dict[str, object] = {}
    general: dict[str, object] = {}
    for wording in wordings:
        if wording.language and wording.kind not in _ASIDE:
            exact.setdefault(f"{name}@{wording.language}", wording.text)
            primary = wording.language.partition("-")[0]
            general.setdefault(f"{name}@{primary}", wording.text)
    return general | exact
