"""A Cypher statement over several lines, so that people can review it.

The renderer writes one line. Every literal in it is the model's own, so that clauses
and braces can be found without reading Cypher properly.
"""

import re

_CLAUSES = "OPTIONAL MATCH|MATCH|UNWIND|WITH|RETURN|ORDER BY|LIMIT|WHERE|UNION ALL|CALL"
_BREAKS = re.compile(
    rf"(?P<open>(?:COLLECT|COUNT|EXISTS|(?<=CALL )\([\w, ]+\)) {{ )"
    rf"|(?P<close> }}(?=[ ,)\]]|$))|(?P<clause> (?:{_CLAUSES})(?= ))"
)


def laid_out(cypher: str) -> str:
    """Break a statement before each clause and indent what is within braces.

    A WHERE inside `any(…)` or `[… | …]` stays on its line.
    """
    written: list[str] = []
    at = 0
    brackets = [0]
    for found in _BREAKS.finditer(cypher):
        plain = cypher[at : found.start()]
        at = found.end()
        brackets[-1] += _opened(plain)
        written += [plain, _broken(found, brackets)]
    return "".join((*written, cypher[at:]))


def _broken(found: re.Match[str], brackets: list[int]) -> str:
    """What stands in a break's place; `brackets` are those open at each level."""
    if found["open"]:
        brackets.append(0)
        return found[0].rstrip() + _line(brackets)
    if found["close"]:
        brackets.pop()
        return f"{_line(brackets)}}}"
    return found[0] if brackets[-1] else _line(brackets) + found[0].lstrip()


def _opened(text: str) -> int:
    return sum(text.count(c) for c in "([") - sum(text.count(c) for c in ")]")


def _line(brackets: list[int]) -> str:
    return "\n" + "  " * (len(brackets) - 1)
