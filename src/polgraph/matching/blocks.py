"""Pairs worth a comparison: entities of a kind that share two sounds, or an identifier.

Kept in a database of SQLite's own, which goes to disk where memory runs short. A key
that very many share (a family name beside a common first name) says nothing about any
two of them and is passed over.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from polgraph.matching.profiles import PROFILE, Profile
from polgraph.names import skeletons
from polgraph.names.vocabulary import SORT_OF
from polgraph.scratch import Scratch

_MOST = 40  # entities that share a key; 780 pairs
_MOST_TOKENS = 8
_PAIRS = """\
SELECT DISTINCT one.profile, other.profile FROM (
  SELECT a.id AS first, b.id AS second FROM key AS a JOIN key AS b
  ON a.key = b.key AND a.id < b.id
  WHERE a.key NOT IN (SELECT key FROM key GROUP BY key HAVING count(*) > ?)
) JOIN profile AS one ON one.id = first JOIN profile AS other ON other.id = second
ORDER BY first, second"""


class Blocks(Scratch):
    """Profiles by key; use as a context manager, since it may hold a file."""

    def __init__(self) -> None:
        super().__init__(
            "CREATE TABLE profile (id TEXT PRIMARY KEY, profile TEXT) WITHOUT ROWID",
            "CREATE TABLE key (key TEXT, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID",
        )

    def add(self, profiles: Iterable[Profile]) -> None:
        """Note profiles under all their keys."""
        for profile in profiles:
            text = PROFILE.dump_json(profile).decode()
            self.database.execute(
                "INSERT INTO profile VALUES (?, ?)", (profile.id, text)
            )
            keys = ((key, profile.id) for key in set(block_keys(profile)))
            self.database.executemany("INSERT OR IGNORE INTO key VALUES (?, ?)", keys)

    def pairs(self) -> Iterator[tuple[Profile, Profile]]:
        """Every two profiles that share a key, each pair once, sorted by their ids."""
        for one, other in self.database.execute(_PAIRS, (_MOST,)):
            yield PROFILE.validate_json(one), PROFILE.validate_json(other)


def block_keys(profile: Profile) -> Iterator[str]:
    """What a profile shares with those that it may be one with."""
    for scheme, value in profile.identifiers:
        yield f"{profile.type} {scheme} {value}"
    for name in profile.tokens:
        heard = [_sounds(token) for token in _telling(name)][:_MOST_TOKENS]
        if len(heard) == 1:
            yield from (f"{profile.type} {sound}" for sound in heard[0])
        for one, other in combinations(heard, 2):
            for both in product(one, other):
                yield f"{profile.type} {' '.join(sorted(both))}"


def _telling(name: str) -> list[str]:
    """The tokens that tell somebody: neither initials nor words such as `party`."""
    return [token for token in name.split() if len(token) > 1 and token not in SORT_OF]


def _sounds(token: str) -> frozenset[str]:
    return skeletons(token) or frozenset((token,))
