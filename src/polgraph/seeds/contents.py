"""A file within a folder to its text: regular, bounded, UTF-8, no hidden characters.

Reads seed files, piece by piece, and the article texts that they name (`text_file`).
Line ends become a newline and a byte order mark goes, so that offsets are the same
wherever a file was saved.
"""

import codecs
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from polgraph.errors import InputError
from polgraph.seeds.located import Position, top_of
from polgraph.seeds.problems import Findings
from polgraph.text.characters import refused_character

LARGEST = 16 * 1024 * 1024  # bytes of one article's text
_CHUNK = 1 << 20  # bytes
_MARK = "\ufeff"


def read_text(path: Path, folder: Path, at: Position, findings: Findings) -> str | None:
    """Read a text file; None where it is refused.

    Args:
        path: the file; problems with its characters are told by this path.
        folder: it may not lie outside, also not through a link.
        at: where a problem with the file as a whole is told.
        findings: takes the problems, those with characters at their place in the file.
    """
    if not is_sound(path, folder, at, findings, LARGEST):
        return None
    return "".join(chunks(path, folder))


def is_sound(
    path: Path,
    folder: Path,
    at: Position,
    findings: Findings,
    largest: int | None = None,
) -> bool:
    """Whether a file can be read and holds no refused character; else it is told why not."""
    before = len(findings.problems)
    place = top_of(path)
    try:
        for chunk in chunks(path, folder, largest):
            place = _refuse_characters(chunk, place, findings)
    except UnicodeDecodeError as error:
        text = error.object[: error.start].decode()
        byte = f"0x{error.object[error.start]:02X}"
        message = f"the byte {byte} is not UTF-8; save the file as UTF-8"
        findings.refuse(_after(text, place), message)
    except InputError as error:
        findings.refuse(at, error.message)
    return len(findings.problems) == before


def chunks(path: Path, folder: Path, largest: int | None = None) -> Iterator[str]:
    """Read a file piece by piece, a megabyte at a time.

    Raises:
        InputError: when it is elsewhere, no regular file, too large or unreadable.
        UnicodeDecodeError: when it is no UTF-8; its object begins with the piece.
    """
    utf8 = codecs.getincrementaldecoder("utf-8")()
    decoder = io.IncrementalNewlineDecoder(utf8, translate=True)
    first = True
    for data in _pieces(path, folder, largest):
        text = decoder.decode(data)
        yield text.removeprefix(_MARK) if first else text
        first = first and not text
    yield decoder.decode(b"", final=True)


def open_regular(path: Path, folder: Path) -> BinaryIO:
    """Open a regular file that does not lie outside a folder.

    Raises:
        InputError: when it is elsewhere, no regular file or unreadable.
    """
    try:
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(os.path.realpath(folder)):
            message = "the file lies outside its folder; put a copy into the folder"
            raise InputError(message)
        # Opening a pipe without O_NONBLOCK would wait for a writer.
        file = os.fdopen(os.open(real, os.O_RDONLY | os.O_NONBLOCK), "rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have that name"
        message = f"the file cannot be read: {reason}"
        raise InputError(message) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        message = "a pipe, a device or a folder cannot be read; give a regular file"
        raise InputError(message)
    return file


def _pieces(path: Path, folder: Path, largest: int | None) -> Iterator[bytes]:
    read = 0
    with open_regular(path, folder) as file:
        while data := file.read(_CHUNK):
            read += len(data)
            if largest is not None and read > largest:
                message = f"the file is larger than {largest // 2**20} MiB; split it"
                raise InputError(message)
            yield data


def _refuse_characters(text: str, place: Position, findings: Findings) -> Position:
    """Note the first refused character of each line; give the place after the text."""
    if refused_character(text) is not None:
        for number, line in enumerate(text.split("\n")):
            if found := refused_character(line):
                before = place.column if number == 0 else 1
                at = place._replace(line=place.line + number, column=before + found[0])
                message = f"the character {found[1]} may not stand here; remove it"
                findings.refuse(at, message)
    return _after(text, place)


def _after(text: str, place: Position) -> Position:
    """The place of what follows a text that begins at a place."""
    lines = text.count("\n")
    if not lines:
        return place._replace(column=place.column + len(text))
    column = len(text) - text.rindex("\n")
    return place._replace(line=place.line + lines, column=column)
