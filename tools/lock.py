"""Write the lock files from pyproject.toml, or check that they are in step with it.

    python tools/lock.py            resolve anew where needed, keep what is locked
    python tools/lock.py --upgrade  resolve everything anew
    python tools/lock.py --check    exit 1 when a lock was made from other requirements

`requirements.lock` is what runs polgraph and builds it; `requirements-dev.lock` is the
same with the optional extras and what tests it. Each names every version and hash, and no index. The first line
of a lock carries a digest of the requirements it was made from, so that the check needs
no network.
"""

import hashlib
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUN, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
OPTIONS = (
    "--allow-unsafe",
    "--generate-hashes",
    "--no-annotate",
    "--no-emit-find-links",
    "--no-emit-index-url",
    "--no-emit-options",
    "--no-emit-trusted-host",
    "--no-header",
    "--quiet",
    "--strip-extras",
)


def requirements() -> dict[Path, list[str]]:
    """List what each lock is made from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    extras = chain.from_iterable(project["project"]["optional-dependencies"].values())
    return {RUN: run, DEV: [*run, *extras, *project["dependency-groups"]["dev"]]}


def header(needed: list[str]) -> str:
    """Build the first line of a lock."""
    digest = hashlib.sha256("\n".join(sorted(needed)).encode()).hexdigest()
    return f"# Made by `make lock` from requirements of digest {digest}\n"


def in_step(lock: Path, needed: list[str]) -> bool:
    """Whether `lock` exists and was made from exactly what is needed now."""
    return lock.exists() and lock.read_text("utf-8").startswith(header(needed))


def write(lock: Path, needed: list[str], *options: str) -> None:
    """Resolve `needed` and write `lock`; versions already locked are kept."""
    compiler = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *options]
    subprocess.run(  # noqa: S603 - maintainer's tool
        [*compiler, f"--output-file={lock}", "-"],
        input="\n".join(needed),
        text=True,
        check=True,
        cwd=ROOT,
    )
    lock.write_text(header(needed) + lock.read_text("utf-8"), "utf-8")


def main(arguments: list[str]) -> int:
    """Write both locks, the second within the versions of the first, or check them."""
    needed = requirements()
    if "--check" in arguments:
        stale = [lock.name for lock in needed if not in_step(lock, needed[lock])]
        if stale:
            print(f"{', '.join(stale)}: not made from pyproject.toml; run `make lock`")
        return 1 if stale else 0
    upgrade = ("--upgrade",) if "--upgrade" in arguments else ()
    write(RUN, needed[RUN], *upgrade)
    write(DEV, needed[DEV], f"--constraint={RUN.name}", *upgrade)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
