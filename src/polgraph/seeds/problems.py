"""What is wrong with seed files, and what only the graph can tell.

Every stage reports here instead of stopping, so that all problems of all files are
listed in one go.
"""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field

from polgraph.errors import InputError
from polgraph.seeds.located import Position, Table
from polgraph.text.characters import refused_character

_SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend, and where: `str()` gives `file:line:column: message`."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True, order=True)
class External(Problem):
    """A reference to something that the files do not define.

    Attributes:
        key: the key that refers to it, such as `official`.
        id: what is referred to.
        target: the type or interface of the model that it must have.
        quote: words that must stand in the article's stored text, for a citation.
    """

    key: str
    id: str
    target: str
    quote: str | None = None


class SeedError(InputError):
    """Seed files cannot be loaded as they are; the message lists every problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems found so far in one reading."""

    problems: list[Problem] = field(default_factory=list[Problem])

    def refuse(self, at: Position, message: str) -> None:
        """Note a problem and where it stands."""
        self.problems.append(Problem(at.file, at.line, at.column, message))

    @contextmanager
    def at(self, at: Position, what: str) -> Generator[None]:
        """Turn an `InputError` raised inside into a problem with `what`, at `at`."""
        try:
            yield
        except InputError as error:
            self.refuse(at, f"{what}: {error.message}")

    def refuse_repeated_keys(self, table: Table) -> None:
        """Note every key that stands twice in one mapping."""
        if len({entry.key for entry in table.entries}) == len(table.entries):
            return
        first: dict[str, Position] = {}
        for entry in table.entries:
            earlier = first.setdefault(entry.key, entry.at)
            if earlier is not entry.at:
                message = f"the key {shown(entry.key)} is already on line {earlier.line}; keep one of them"
                self.refuse(entry.at, message)

    def in_order(self) -> tuple[Problem, ...]:
        """All problems by file, line and column, each once."""
        return tuple(sorted(set(self.problems)))


def shown(text: str) -> str:
    """Quote what a file says for a message: one line, short, nothing that hides."""
    line = " ".join(text[: 2 * _SHOWN].split())
    visible = "".join(map(_visible, line[:_SHOWN]))
    return f"`{visible}`" if len(line) <= _SHOWN else f"`{visible}…`"


def _visible(character: str) -> str:
    if refused_character(character) is None:
        return character
    return character.encode("unicode_escape").decode()
