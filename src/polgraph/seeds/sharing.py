"""The reading of large files shared with a second process, since one takes one core.

The helper reads the larger share of the items (`turns`) and passes on what they tell;
together it is what this process alone would have been told, in the same order.
"""

import marshal
import os
import pickle
import subprocess
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from heapq import merge
from pathlib import Path
from typing import IO

from polgraph.errors import PolgraphError
from polgraph.seeds.document import Document
from polgraph.seeds.entries import EntryReader
from polgraph.seeds.problems import Findings
from polgraph.seeds.telling import Told, told_by
from polgraph.seeds.turns import SMALLER, Turns

_LARGE = 4 * 1024 * 1024  # bytes, that take several times as long as the helper's start
_AHEAD = 1024 * 1024  # bytes that the helper may be ahead
_HELPER = "polgraph.seeds.helper"


def shared(
    paths: Sequence[Path],
    documents: Sequence[Document],
    reader: EntryReader,
    *,
    large: int = _LARGE,
) -> Generator[Told]:
    """What all entries of files tell, in their order.

    Args:
        paths: files and folders.
        documents: what they hold.
        reader: takes what is wrong.
        large: from how many bytes on they are shared, where there is a second core.

    Raises:
        PolgraphError: the helper ended early.
    """
    if _size(documents) < large or not _can_be_helped():
        yield from told_by(documents, reader, Turns())
        return
    with _helper(paths) as answers:
        own = told_by(documents, reader, Turns(SMALLER))
        its = _told_by_helper(answers, reader.findings)
        yield from merge(own, its, key=lambda told: told.run)


@contextmanager
def _helper(paths: Sequence[Path]) -> Generator[IO[bytes]]:
    """What the helper answers, for as long as it is listened to."""
    command = (sys.executable, "-P", "-m", _HELPER)
    with subprocess.Popen(  # noqa: S603 - a module of ours
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, pipesize=_AHEAD
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise AssertionError(command)
        try:
            with process.stdin as asked:
                pickle.dump(list(paths), asked)
            yield process.stdout
        finally:
            process.kill()


def _told_by_helper(answers: IO[bytes], findings: Findings) -> Iterator[Told]:
    """What entries tell, list by list, then what is wrong with them, as a tuple."""
    try:
        while isinstance(answer := pickle.load(answers), bytes):  # noqa: S301 - it is ours
            yield from map(Told.of_plain, marshal.loads(answer))  # noqa: S302 - so is it
    except (EOFError, pickle.UnpicklingError) as error:
        message = (
            "the process that helps to read the files ended early; if memory is short,"
            " load fewer files at a time"
        )
        raise PolgraphError(message) from error
    findings.problems.extend(answer)


def _can_be_helped() -> bool:
    return bool(sys.executable) and (os.cpu_count() or 1) > 1


def _size(documents: Sequence[Document]) -> int:
    """Bytes of the files."""
    return sum(document.file.path.stat().st_size for document in documents)
