"""The files that `frontend/` builds, found by the manifest that its build writes."""

import json
from dataclasses import dataclass
from pathlib import Path

_FONTS = ("arabic-arabic-wght", "arabic-latin-wght")


@dataclass(frozen=True)
class BuiltFiles:
    """Addresses of what one entry of the build needs."""

    script: str
    styles: tuple[str, ...]
    fonts: tuple[str, ...]


def built_files(static: Path, entry: str) -> BuiltFiles:
    """Read the manifest for one entry, such as `src/reader/main.ts`."""
    manifest = json.loads((static / "manifest.json").read_text("utf-8"))
    found = manifest[entry]
    assets = found.get("assets", ())
    fonts = (name for name in assets if any(font in name for font in _FONTS))
    return BuiltFiles(
        _address(found["file"]),
        tuple(map(_address, found.get("css", ()))),
        tuple(map(_address, fonts)),
    )


def _address(name: str) -> str:
    return f"/static/{name}"
