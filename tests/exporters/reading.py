"""What an export wrote."""

from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by path, without what is hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
