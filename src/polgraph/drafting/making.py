"""From an article's file to a seed file beside its text, or to nothing at all.

Whatever drafts, the same happens: the text is read as `polgraph check` reads it, the
proposals are verified against it, the seed is checked as a whole where nobody sees it,
and only then are two new files written. Nothing that exists is touched.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from polgraph.drafting.known import NOBODY, Directory
from polgraph.drafting.proposals import Drafter, Proposals
from polgraph.drafting.seed import Origin, ids_of, names_of, seed
from polgraph.drafting.tree import yaml_text
from polgraph.drafting.verifying import verified
from polgraph.errors import InputError
from polgraph.seeds import SeedError, read
from polgraph.seeds.contents import read_text
from polgraph.seeds.located import top_of
from polgraph.seeds.problems import Findings
from polgraph.text.partial_date import PartialDate
from polgraph.text.urls import is_http_url

LONGEST = 100_000
"""Characters of a text; an article has a few thousand."""

_SUFFIXES = (".yaml", ".yml")
LookUp = Callable[[Iterable[str], Iterable[str]], Directory]


def ask_nobody(_names: Iterable[str], _ids: Iterable[str]) -> Directory:
    """Know nothing of any graph."""
    return NOBODY


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that has been written.

    Attributes:
        seed: the seed file.
        text: the file that holds the article's text beside it.
        proposals: what was proposed, verified.
        doubts: how many remarks ask a person to look.
        alike: how many entities of the graph are pointed out for their names.
    """

    seed: Path
    text: Path
    proposals: Proposals
    doubts: int
    alike: int


def make_draft(
    article: Path,
    output: Path,
    drafter: Drafter,
    *,
    url: str | None = None,
    published: str | None = None,
    look_up: LookUp = ask_nobody,
) -> Draft:
    """Draft a seed file from an article's text.

    Args:
        article: UTF-8 text of one article.
        output: the seed file to write; the text is put beside it, unless it is there.
        drafter: reads the text and proposes.
        url: where the article was published.
        published: when: a year, a month or a day.
        look_up: tells which names and ids a graph has.

    Raises:
        SeedError: the text cannot be read; says where.
        InputError: an argument cannot be used, a file is there already, or the drafter
            proposes what the text does not say.
    """
    _refuse(output, url)
    date = None if published is None else PartialDate.parse(published)
    text = _text(article)
    proposals = verified(drafter.propose(text), text)
    beside = _beside(article, output)
    origin = Origin(output.stem, beside.name, url, date)
    directory = look_up(names_of(proposals), ids_of(proposals, origin))
    written = yaml_text(seed(proposals, origin, directory))
    _check(written, text, output.name, beside.name)
    _write({output: written} if beside == article else {beside: text, output: written})
    lines = [line.lstrip() for line in written.split("\n")]
    doubts = sum(line.startswith("# ?") for line in lines)
    alike = sum(line.startswith("# the graph has «") for line in lines)
    return Draft(output, beside, proposals, doubts, alike)


def _refuse(output: Path, url: str | None) -> None:
    """Refuse what cannot be written, before anything is read."""
    if output.suffix.lower() not in _SUFFIXES:
        message = f"{output} is no name for a seed file; it must end in .yaml or .yml"
        raise InputError(message)
    if not output.parent.is_dir():
        message = f"there is no folder {output.parent}; make it first"
        raise InputError(message)
    if os.path.lexists(output):
        message = f"{output} is there already; remove it or give another name with -o"
        raise InputError(message)
    if url is not None and not is_http_url(url):
        message = "--url is no address; give one that begins with http:// or https://"
        raise InputError(message)


def _text(article: Path) -> str:
    findings = Findings()
    text = read_text(article, article.parent, top_of(article), findings)
    if text is None:
        raise SeedError(findings.in_order())
    if not text.strip():
        message = f"{article} is empty; give a file with the text of an article"
        raise InputError(message)
    if len(text) > LONGEST:
        message = f"{article} has {len(text)} characters; no more than {LONGEST} are read as one article: split it"
        raise InputError(message)
    return text


def _beside(article: Path, output: Path) -> Path:
    """Where the text lies beside the seed: where it is, or a copy."""
    if article.resolve().parent == output.resolve().parent and not article.is_symlink():
        return article
    copy = output.with_suffix(".txt")
    if os.path.lexists(copy):
        message = f"{copy} is there already; the text would be written there: remove it or give another name with -o"
        raise InputError(message)
    return copy


def _check(written: str, text: str, seed_name: str, text_name: str) -> None:
    """Read the draft as `polgraph check` will."""
    with TemporaryDirectory() as folder:
        path = Path(folder, seed_name)
        path.write_text(written, encoding="utf-8")
        Path(folder, text_name).write_text(text, encoding="utf-8", newline="")
        problems = read([path]).problems
    if problems:
        told = problems[0].message.replace(f"{folder}{os.sep}", "")
        message = f"what the drafter proposes makes no valid seed file, and none is written: line {problems[0].line}: {told}"
        raise InputError(message)


def _write(files: dict[Path, str]) -> None:
    """Write new files, all of them or none."""
    made: list[Path] = []
    try:
        for path, content in files.items():
            with path.open("x", encoding="utf-8", newline="") as file:
                made.append(path)
                file.write(content)
    except OSError as error:
        for path in made:
            with suppress(OSError):
                path.unlink()
        message = f"the draft cannot be written: {error.strerror or error}"
        raise InputError(message) from error
