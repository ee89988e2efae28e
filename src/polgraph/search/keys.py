"""Keys that are stored with every named node, and the version of their rules."""

from collections.abc import Mapping, Sequence
from hashlib import blake2s

from polgraph.model.searching import KEY_RULES, NAME_KEYS
from polgraph.names import letters, skeletons, sounds, tokens, vocabulary

_ALGORITHM = 2
"""To be raised when `tokens` or `skeletons` treat the same data in another way."""

_MOST_TOKENS = 64
"""Tokens of one name that are keyed: more than any name has, few enough to store."""

_DATA = (letters, sounds, vocabulary)


def _version() -> str:
    tables = [
        (name, value if not isinstance(value, frozenset) else sorted(value))
        for module in _DATA
        for name, value in sorted(vars(module).items())
        if name.isupper()
    ]
    digest = blake2s(repr(tables).encode(), digest_size=4).hexdigest()
    return f"{_ALGORITHM}-{digest}"


RULES = _version()
"""Version of the rules: another one for other tables and other algorithms.

Keys made under different versions do not find each other.
"""


def name_keys(names: Sequence[str]) -> Mapping[str, object]:
    """Properties that a node with these names is found by.

    Its tokens, as one string for each name in the order given; the skeletons of all of
    them in one string; the version of the rules.
    """
    norm, skel = NAME_KEYS
    cut = [[token.text for token in tokens(name)[:_MOST_TOKENS]] for name in names]
    keys = {key for name in cut for token in name for key in skeletons(token)}
    return {
        norm: [" ".join(name) for name in cut],
        skel: " ".join(sorted(keys)),
        KEY_RULES: RULES,
    }
