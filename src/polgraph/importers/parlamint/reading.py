"""The files of ParlaMint corpora: lists first, then the sittings that look them up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from polgraph.errors import InputError
from polgraph.importers.building import Builder
from polgraph.importers.parlamint.corpora import Corpus
from polgraph.importers.parlamint.documents import (
    TEI,
    Element,
    elements,
    root_of,
)
from polgraph.importers.parlamint.elements import own_id, words
from polgraph.importers.parlamint.floor import Floor
from polgraph.importers.parlamint.headers import Sitting, sitting, transcript, unmarked
from polgraph.importers.parlamint.organizations import organization
from polgraph.importers.parlamint.people import person
from polgraph.importers.parlamint.relations import relation
from polgraph.importers.parlamint.speeches import Utterance, speeches, utterance
from polgraph.importers.values import Given
from polgraph.seeds.files import SeedFile

_LISTS = ("listPerson", "listOrg", "listRelation", "particDesc")
_ASIDE = ("taxonomy", "classDecl", "include", "list")
_ANNOTATED = ".ana.xml"
_MISSING = "files that the corpus lists and that are not here"
_FOREIGN = "the corpus in whose folder it lies does not include it"
_NONE = "this is no file of a ParlaMint corpus: its outermost element is"


@dataclass(frozen=True, slots=True)
class _Files:
    """The files of an import by what they are, each with its corpus's own name."""

    lists: list[tuple[str, SeedFile]] = field(
        default_factory=list[tuple[str, SeedFile]]
    )
    sittings: list[tuple[str, SeedFile]] = field(
        default_factory=list[tuple[str, SeedFile]]
    )


def read(files: Sequence[SeedFile], builder: Builder) -> dict[str, str]:
    """Add all that the files hold; gives the title and licence of the corpus."""
    sorted_ = _Files()
    about: dict[str, str] = {}
    for file in _plain(_of_corpora(files, builder)):
        _sort(file, sorted_)
    corpora: dict[str, Corpus] = {}
    for own, file in sorted_.lists:
        about = {**_lists(file, _corpus(own, corpora, builder)), **about}
    for own, file in sorted_.lists:
        _people(file, _corpus(own, corpora, builder))
    for own, file in sorted_.sittings:
        about = {**_sitting(file, _corpus(own, corpora, builder)), **about}
    return about


def _corpus(own: str, corpora: dict[str, Corpus], builder: Builder) -> Corpus:
    """A corpus has a space of its own for ids, unless the data set is named after it."""
    if own not in corpora:
        space = "" if own.lower() == builder.naming.dataset else own
        corpora[own] = Corpus(builder.inside(space))
    return corpora[own]


def _plain(files: Sequence[SeedFile]) -> Iterator[SeedFile]:
    """Without annotated files that stand beside the same sitting in plain text."""
    names = {file.path.name for file in files}
    for file in files:
        plain = file.path.name.removesuffix(_ANNOTATED) + ".xml"
        if not file.path.name.endswith(_ANNOTATED) or plain not in names:
            yield file


def _of_corpora(files: Sequence[SeedFile], builder: Builder) -> list[SeedFile]:
    """The files that make up corpora.

    A corpus's root file brings what it includes and what lies beside it; of what lies in
    folders below it, only what it includes is part of the corpus.
    """
    roots = [file for file in files if _is_root(file)]
    included = {
        path.resolve(): SeedFile(path, root.path.parent)
        for root in roots
        for path in _included(root, builder)
    }
    homes = frozenset(root.path.parent for root in roots)
    given: dict[Path, SeedFile] = {}
    for file in files:
        path = file.path.resolve()
        if path not in included and _is_below(file, homes):
            builder.tally.note("file left out", str(file.path), _FOREIGN)
        else:
            given[path] = file
    return [
        *given.values(),
        *(included[path] for path in included if path not in given),
    ]


def _is_root(file: SeedFile) -> bool:
    """Whether a file is the root of a corpus; what is wrong with it is told later."""
    try:
        return _tag(root_of(file)) == "teiCorpus"
    except InputError:
        return False


def _included(root: SeedFile, builder: Builder) -> Iterator[Path]:
    """The files that a corpus includes, as far as they are here."""
    for element in elements(root):
        href = unquote(element.get("href") or "")
        path = root.path.parent / href
        if Path(href).suffix == ".xml" and path.is_file():
            yield path
        elif Path(href).suffix == ".xml":
            builder.tally.dropped[_MISSING] += 1


def _is_below(file: SeedFile, homes: frozenset[Path]) -> bool:
    """Whether a file was found in a folder below the root of a corpus."""
    found = file.path.parent != file.folder and file.path.parent not in homes
    return found and not homes.isdisjoint(file.path.parents)


def _tag(element: Element) -> str:
    tag = str(element.tag)
    return tag.removeprefix(TEI) if tag.startswith(TEI) else ""


def _sort(file: SeedFile, into: _Files) -> None:
    """Tell by its outermost element what a file is.

    Raises:
        InputError: when it is nothing of a corpus.
    """
    root = root_of(file)
    name = _tag(root)
    own = (own_id(root) or file.path.stem).removesuffix(".ana")
    corpus = own.partition("_")[0]
    for end in (*_LISTS, "taxonomy"):
        corpus = corpus.partition(f"-{end}")[0]
    if name == "TEI":
        into.sittings.append((corpus, file))
    elif name == "teiCorpus" or name in _LISTS:
        into.lists.append((corpus, file))
    elif _local(root) not in _ASIDE:
        message = f"{file.path}:{root.sourceline}: {_NONE} <{_local(root)[:40]}>"
        raise InputError(message)


def _local(root: Element) -> str:
    return str(root.tag).rpartition("}")[2]


def _lists(file: SeedFile, corpus: Corpus) -> dict[str, str]:
    """Organizations and their relations, and what a corpus says of itself."""
    about: dict[str, str] = {}
    for element in elements(file, "org", "relation", "title", "licence"):
        at = f"{file.path}:{element.sourceline}"
        match _tag(element):
            case "org" if element.get("role") or own_id(element):
                organization(element, corpus, at)
            case "relation":
                relation(element, corpus, at)
            case "title" if element.get("type") == "main":
                about.setdefault("title", unmarked(words(element)))
            case "licence":
                about.setdefault("license", words(element))
            case _:
                pass
    return {key: text for key, text in about.items() if text}


def _people(file: SeedFile, corpus: Corpus) -> None:
    for element in elements(file, "person"):
        if _tag(element) == "person":
            person(element, corpus, f"{file.path}:{element.sourceline}")


def _sitting(file: SeedFile, corpus: Corpus) -> dict[str, str]:
    """A meeting with its speeches; the transcript comes last, for its pages name it."""
    read = _read_sitting(file, corpus)
    sitting_, at, tally = read.sitting, str(file.path), corpus.builder.tally
    article = {**read.article, "url": read.page or read.article.get("url")}
    corpus.builder.add("Article", sitting_.article, article, {}, at, "transcripts")
    floor = Floor(sitting_, corpus, at)
    said = speeches(read.utterances, sitting_.speeches, at, tally)
    for position, each in enumerate(said, start=1):
        floor.take(each, position)
    return read.about


@dataclass(slots=True)
class _Sitting:
    """What has been read of a sitting's file."""

    sitting: Sitting
    article: dict[str, Given]
    about: dict[str, str]
    page: str | None = None
    utterances: list[Utterance] = field(default_factory=list[Utterance])


def _read_sitting(file: SeedFile, corpus: Corpus) -> _Sitting:
    at, tally = str(file.path), corpus.builder.tally
    read: _Sitting | None = None
    written: str | None = None
    for element in elements(file, "teiHeader", "note", "u", "pb"):
        match _tag(element):
            case "teiHeader":
                found = sitting(element, corpus, file.path.stem, at)
                article = transcript(element, corpus, found)
                read = _Sitting(found, article, _licence(element))
            case "note" if element.get("type") == "speaker" and _is_outside(element):
                written = words(element).rstrip(": ") or None
            case "note" if _is_outside(element):
                tally.dropped["sittings.note"] += 1
            case "pb" if read is not None:
                read.page = read.page or element.get("source")
            case "u" if read is not None:
                tally.read["u"] += 1
                read.utterances.append(utterance(element, written, tally))
                written = None
            case _:
                pass
    if read is None:
        message = f"{at}: this sitting has no teiHeader"
        raise InputError(message)
    return read


def _is_outside(note: Element) -> bool:
    """Whether a note stands between speeches, not in one."""
    return next(note.iterancestors(f"{TEI}u"), None) is None


def _licence(header: Element) -> dict[str, str]:
    found = header.find(f".//{TEI}licence")
    return {"license": words(found)} if found is not None and words(found) else {}
