"""What a reader of a format is given: a file's text, and who wants to know what of it.

Each format has one reader: a function from a `Source` to the parts of the file, piece by
piece, so that a file may be larger than memory. It tells what is wrong with the form of
the text where that stands, and reads nothing of what follows a mistake.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from polgraph.seeds.located import Part, Position
from polgraph.seeds.problems import Findings
from polgraph.seeds.turns import always


def everything(_section: str) -> bool:
    """Want the items of all lists."""
    return True


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is to be read.

    Attributes:
        text: gives its text from the beginning, in pieces, without a byte order mark.
        top: the first place in it.
        findings: takes the problems.
        wanted: whether the items of the list under a key at the top are asked for;
            others are passed over, as fast as the format allows.
        turn: asked before each of these items whether it is to be read.
    """

    text: Callable[[], Iterator[str]]
    top: Position
    findings: Findings
    wanted: Callable[[str], bool] = everything
    turn: Callable[[], bool] = always


Reader = Callable[[Source], Iterator[Part]]
