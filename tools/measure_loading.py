"""Load many facts and say how fast and in how much memory, beside the driver alone.

`python tools/measure_loading.py 1000000` needs about 4 GB of disk for a million facts;
everything is made in a temporary folder (`TMPDIR` names where).
"""

import sys
import tempfile
from pathlib import Path

from polgraph.bench.loading.measuring import measure_loading
from polgraph.settings import Settings


def main() -> None:
    """Measure with as many facts as the command line says: 20,000 without a number."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        print(measure_loading(facts, Path(folder), Settings.load().jars, print))


if __name__ == "__main__":
    main()
