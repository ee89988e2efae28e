"""Seed files of many facts: roles, participations and statements, each with its quote.

Every article says the same sentence, so that quotes stand in it; people, parties,
meetings and offices are numbered. The files are those of a data team: one for each kind.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

_PARTS = 4  # participations of a meeting; each speaker makes a statement
_ROLES = 2  # roles of an official
_CITED = 10  # facts of an article
_SENTENCE = "Official spoke for the Party at the Meeting and holds the Office."
_TOP = {"dataset": "synthetic", "language": "en"}

Entry = Mapping[str, object]


def write_seeds(facts: int, folder: Path) -> None:
    """Write seed files of about so many facts, five in nine of them in meetings.

    Args:
        facts: roles, participations and statements together.
        folder: where to; made where it is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    meetings = max(1, facts // (2 * (_PARTS + _PARTS)))
    roles = max(1, facts - meetings * (_PARTS + _PARTS))
    size = _Size(roles, meetings)
    for section, entries in (
        ("datasets", iter([{"id": "synthetic", "title": "Synthetic"}])),
        ("articles", _articles(size)),
        ("parties", _parties(size)),
        ("officials", _officials(size)),
        ("roles", _roles(size)),
        ("meetings", _meetings(size)),
    ):
        _write(folder / f"{section}.json", section, entries)


class _Size:
    """How much there is of what the facts are about."""

    def __init__(self, roles: int, meetings: int) -> None:
        self.roles = roles
        self.meetings = meetings
        self.officials = max(1, roles // _ROLES)
        self.parties = max(1, self.officials // 500)
        self.articles = max(1, (roles + meetings * _PARTS * 2) // _CITED)

    def article(self, number: int) -> str:
        return f"article-{number % self.articles}"


def _write(path: Path, section: str, entries: Iterator[Entry]) -> None:
    top = ", ".join(f'"{key}": "{value}"' for key, value in _TOP.items())
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{{top}, "{section}": [')
        for number, entry in enumerate(entries):
            file.write("\n" if number == 0 else ",\n")
            json.dump(entry, file)
        file.write("\n]}\n")


def _articles(size: _Size) -> Iterator[Entry]:
    for number in range(size.articles):
        yield {
            "id": f"article-{number}",
            "headline": f"Article {number}",
            "published_at": f"{2005 + number % 20}-{number % 12 + 1:02d}",
            "text": f"Number {number}. {_SENTENCE}",
        }


def _parties(size: _Size) -> Iterator[Entry]:
    for number in range(size.parties):
        article = size.article(number)
        name = f"Party {number}"
        yield {
            "id": f"party-{number}",
            "name": name,
            "source": article,
            "quote": "Party",
        }


def _officials(size: _Size) -> Iterator[Entry]:
    for number in range(size.officials):
        yield {
            "id": f"official-{number}",
            "name": f"Official {number}",
            "source": size.article(number),
            "quote": "Official spoke",
        }


def _roles(size: _Size) -> Iterator[Entry]:
    for number in range(size.roles):
        yield {
            "id": f"role-{number}",
            "official": f"official-{number // _ROLES % size.officials}",
            "organization": f"party-{number % size.parties}",
            "title": "Office",
            "since": str(1990 + number % 30),
            "source": size.article(number),
            "quote": "holds the Office",
        }


def _meetings(size: _Size) -> Iterator[Entry]:
    for number in range(size.meetings):
        first = number * _PARTS
        yield {
            "id": f"meeting-{number}",
            "name": f"Meeting {number}",
            "date": f"{2005 + number % 20}-{number % 12 + 1:02d}",
            "source": size.article(first),
            "quote": "the Meeting",
            "speakers": [
                _speaker((first + part) * 7 % size.officials) for part in range(_PARTS)
            ],
        }


def _speaker(official: int) -> Entry:
    said = {"kind": "reported", "text": f"Words of {official}", "quote": "spoke for"}
    return {
        "official": f"official-{official}",
        "quote": "Official spoke",
        "statements": [said],
    }
