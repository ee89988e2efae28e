"""A file within a folder to its text: regular, bounded, UTF-8, no hidden characters.

Reads seed files and the article texts that they name (`text_file`). Line ends become
a newline and a byte order mark goes, so that offsets are the same wherever a file was saved.
"""

import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from polgraph.errors import InputError
from polgraph.seeds.located import Position, top_of
from polgraph.seeds.problems import Findings
from polgraph.text.characters import refused_character

LARGEST = 16 * 1024 * 1024  # bytes of one file
_MARK = "\ufeff"


def read_text(path: Path, folder: Path, at: Position, findings: Findings) -> str | None:
    """Read a text file; None where it is refused.

    Args:
        path: the file; problems with its characters are told by this path.
        folder: it may not lie outside, also not through a link.
        at: where a problem with the file as a whole is told.
        findings: takes the problems, those with characters at their place in the file.
    """
    try:
        text = _decoded(_bytes(path, folder), path, findings)
    except InputError as error:
        findings.refuse(at, error.message)
        return None
    if text is None or _refuse_characters(text, path, findings):
        return None
    return text


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


def _bytes(path: Path, folder: Path) -> bytes:
    """Read the file's bytes.

    Raises:
        InputError: when it cannot be opened or is too large.
    """
    with open_regular(path, folder) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        message = f"the file is larger than {LARGEST // 2**20} MiB; split it"
        raise InputError(message)
    return data


def _decoded(data: bytes, path: Path, findings: Findings) -> str | None:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        *before, line = data[: error.start].decode().split("\n")
        at = replace(top_of(path), line=len(before) + 1, column=len(line) + 1)
        byte = f"0x{data[error.start]:02X}"
        findings.refuse(at, f"the byte {byte} is not UTF-8; save the file as UTF-8")
        return None
    return text.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _refuse_characters(text: str, path: Path, findings: Findings) -> bool:
    """Note the first refused character of each line; tell whether there was any."""
    if refused_character(text) is None:
        return False
    for number, line in enumerate(text.split("\n"), start=1):
        if found := refused_character(line):
            at = replace(top_of(path), line=number, column=found[0] + 1)
            message = f"the character {found[1]} may not stand here; remove it"
            findings.refuse(at, message)
    return True
