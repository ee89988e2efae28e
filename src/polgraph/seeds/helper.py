"""The process that helps to read large files: `sharing` starts it and listens.

Its input is a pickled list of paths, its output what its share of the entries tells,
marshalled, a list for each run, and at last a tuple of what is wrong with them.
"""

import marshal
import pickle
import signal
import sys
from itertools import groupby
from pathlib import Path
from typing import IO

from polgraph.garbage import LOADING, look_less_often
from polgraph.seeds.entries import EntryReader
from polgraph.seeds.library import Library
from polgraph.seeds.problems import Findings
from polgraph.seeds.telling import surveyed, told_by
from polgraph.seeds.turns import LARGER, Turns


def tell(paths: list[Path], output: IO[bytes]) -> None:
    """Read the larger share, and say what it tells."""
    findings = Findings()
    with Library() as library:
        documents = surveyed(paths, library, Findings())
        reader = EntryReader(library, findings)
        told = told_by(documents, reader, Turns(LARGER))
        for _, run in groupby(told, key=lambda each: each.run):
            pickle.dump(marshal.dumps([each.plain for each in run]), output)
            output.flush()
    pickle.dump(tuple(findings.problems), output)
    output.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who listens ends, and with it this
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    look_less_often(LOADING)
    tell(pickle.load(sys.stdin.buffer), sys.stdout.buffer)  # noqa: S301 - from `sharing`
