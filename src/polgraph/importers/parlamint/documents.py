# lxml gives the class of its elements no public name.
# pyright: reportPrivateUsage=false
"""A TEI file as a stream of the elements that matter, each forgotten once it is read.

No file outside the one given is ever opened, entities are not unfolded, and a file with
a DOCTYPE, which could declare some, is refused.
"""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from polgraph.errors import InputError
from polgraph.importers.files import open_file
from polgraph.seeds.files import SeedFile

TEI = "{http://www.tei-c.org/ns/1.0}"
INCLUDE = "{http://www.w3.org/2001/XInclude}include"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_WHOLE = frozenset(
    f"{TEI}{name}" for name in ("teiHeader", "org", "person", "relation", "u")
)
_HARMLESS = (etree.ErrorTypes.DTD_ID_REDEFINED, etree.ErrorTypes.DTD_XMLID_VALUE)
Element = etree._Element  # noqa: SLF001 - the class has no public name


def root_of(file: SeedFile) -> Element:
    """The outermost element, without what is in it.

    Raises:
        InputError: with file and line, when the file does not begin as XML.
    """
    name = str(file.path)
    with open_file(file) as stream:
        parser = _parser(stream, "start", ())
        for element in _parsed(parser, name):
            _refuse_doctype(element, name)
            return element
    raise _broken(parser, name) or _wrong(name, 1, 1, "it is empty")


def elements(file: SeedFile, *names: str) -> Iterator[Element]:
    """Yield the elements of the names, in the order in which they end.

    Those that are whole things are emptied when the next one is asked for.

    Raises:
        InputError: with file and line, when the file is not well-formed XML: at the
            end, or as soon as reading on is of no use.
    """
    name = str(file.path)
    tags = (*(f"{TEI}{each}" for each in names), INCLUDE)
    with open_file(file) as stream:
        parser = _parser(stream, "end", tags)
        for element in _parsed(parser, name):
            yield element
            if element.tag in _WHOLE:
                element.clear()
    if problem := _broken(parser, name):
        raise problem


def _parsed(parser: etree.iterparse, name: str) -> Iterator[Element]:
    try:
        for _, element in parser:
            yield element
    except etree.XMLSyntaxError as error:
        raise _wrong(name, *error.position, str(error.msg)) from error


def _parser(stream: BinaryIO, event: str, tags: tuple[str, ...]) -> etree.iterparse:
    """A parser that opens nothing else and keeps its errors for `_broken`.

    An `xml:id` that comes twice, or is no name, is an error to it that must not end a
    reading.
    """
    return etree.iterparse(
        stream,
        events=(event,),
        tag=tags or None,
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )


def _broken(parser: etree.iterparse, name: str) -> InputError | None:
    """The first error that makes a file no well-formed XML."""
    for entry in parser.error_log:
        if entry.type not in _HARMLESS:
            return _wrong(name, entry.line, entry.column, entry.message)
    return None


def _wrong(name: str, line: int, column: int, reason: str) -> InputError:
    said = " ".join(reason.split())
    return InputError(f"{name}:{line}:{column}: this is not well-formed XML: {said}")


def _refuse_doctype(element: Element, name: str) -> None:
    if getattr(element.getroottree().docinfo, "doctype", ""):
        message = (
            f"{name}: it has a DOCTYPE, which is not used in this format; remove it"
        )
        raise InputError(message)
