"""A file of an import, opened safely, with its name in whatever is wrong with it."""

from typing import BinaryIO

from polgraph.errors import InputError
from polgraph.seeds.contents import open_regular
from polgraph.seeds.files import SeedFile


def open_file(file: SeedFile) -> BinaryIO:
    """Open a regular file within its folder.

    Raises:
        InputError: with the file's name, when it cannot be opened.
    """
    try:
        return open_regular(file.path, file.folder)
    except InputError as error:
        message = f"{file.path}: {error.message}"
        raise InputError(message) from error
