"""Ids in the graph for things that have an id in a file: stable, readable, never shared.

An id is the data set, what sort of thing it is and its own id: `pakistan-person-` and a
UUID. An own id that is no slug, or that could be read in two ways, is folded to one and
gets 16 hexadecimal digits of what it was. So no two things share an id, whatever their
letters, and a thing has the same id at each import.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from polgraph.errors import InputError
from polgraph.text.slug import content_id, is_slug

KINDS = (
    "area",
    "article",
    "entity",
    "event",
    "meeting",
    "organization",
    "person",
    "place",
    "relation",
    "role",
    "statement",
)
LONGEST_DATASET = 48  # characters; an id has at most 128
_LONGEST_STEM = 48
_VERBATIM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HASHED = re.compile(r"(.*-)?[0-9a-f]{16}")
_NAMES_KIND = re.compile(rf"(.*-)?({'|'.join(KINDS)})-.*")
_OTHER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Naming:
    """Gives ids to the things of one data set.

    Attributes:
        dataset: id of the data set.
        space: tells apart the own ids of several files of the data set; empty where
            they are one set.
    """

    dataset: str
    space: str = ""

    def entity(self, kind: str, own: str) -> str:
        """The id of a thing by its sort and its own id in the file."""
        full = f"{self.space}/{own}" if self.space else own
        return f"{self.dataset}-{kind}-{self._slug(kind, full)}"

    def fact(self, kind: str, *parts: str) -> str:
        """The id of a fact by what makes it: its ends, its dates, its words."""
        return content_id(f"{self.dataset}-{kind}", self.space, *parts)

    def _slug(self, kind: str, full: str) -> str:
        short = len(full) <= _LONGEST_STEM
        if short and _VERBATIM.fullmatch(full) and not _ambiguous(full):
            return full
        key = f"{self.dataset}/{kind}/{full}".encode(errors="surrogatepass")
        digest = hashlib.sha256(key).hexdigest()[:16]
        stem = _folded(full)[:_LONGEST_STEM].strip("-")
        return f"{stem}-{digest}" if stem else digest


def checked_dataset(dataset: str) -> str:
    """The id of a data set as an import takes it.

    Raises:
        InputError: when it is no id, or too long to begin others.
    """
    if is_slug(dataset) and len(dataset) <= LONGEST_DATASET:
        return dataset
    message = (
        f"{dataset[:LONGEST_DATASET]!r} cannot name a data set; give --dataset 1 to "
        f"{LONGEST_DATASET} of a-z, 0-9 and -"
    )
    raise InputError(message)


def _ambiguous(own: str) -> bool:
    """Whether an own id could be taken for a folded one, or for another's end."""
    return bool(_HASHED.fullmatch(own) or _NAMES_KIND.fullmatch(own))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).lower()
    return _OTHER.sub("-", plain.encode("ascii", "ignore").decode())
