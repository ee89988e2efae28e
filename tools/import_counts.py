"""Compare what imports make of files with the counts of a manifest.

    python tools/import_counts.py FOLDER [FILE...]

FOLDER holds a `manifest.json`: under `files`, for each file (several joined with `+`) its
`kind` and what it holds, counted by other means. Prints a line for each file, and each
count that differs; exits with 1 when there is any. Nothing is written anywhere.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from polgraph.importers import Imported, read_import
from polgraph.records import Record, Wording

Manifest = Mapping[str, object]
_ORGANIZATIONS = ("Party", "Body", "Outlet")


@dataclass(frozen=True)
class Difference:
    """A count that an import did not arrive at."""

    name: str
    wanted: object
    found: object

    def __str__(self) -> str:
        return f"{self.name}: {self.wanted} in the manifest, {self.found} imported"


def compared(folder: Path, name: str, wanted: Manifest) -> Iterator[Difference]:
    """Import the files of an entry and give every count that differs.

    Raises:
        KeyError: for a kind of files that nothing imports.
    """
    format_name, counts = KINDS[str(wanted["kind"])]
    paths = [folder / part for part in _paths(name)]
    found = counts(read_import(format_name, paths, "counted"))
    for key, number in found.items():
        if key in wanted and wanted[key] != number:
            yield Difference(key, wanted[key], number)


def _paths(name: str) -> Iterator[str]:
    """The files of an entry; each but the first may stand in the folder of the first."""
    yield from name.split("+")


def _title(role: Record) -> str:
    """The office as the file writes it."""
    wordings = role.values["title"]
    first = wordings[0] if isinstance(wordings, tuple) else None
    return first.text if isinstance(first, Wording) else ""


def _of(imported: Imported, *types: str) -> list[Record]:
    return [record for record in imported.records if record.type in types]


def _popolo(imported: Imported) -> dict[str, object]:
    roles = _of(imported, "Role")
    people = _of(imported, "Official")
    births = (str(p.values["birthDate"]) for p in people if "birthDate" in p.values)
    precise = Counter("YYYY-MM-DD"[: len(date)] for date in births)
    read = imported.tally.read
    organizations = _of(imported, *_ORGANIZATIONS)
    return {
        "persons": read["persons"],
        "persons_distinct_ids": len(people),
        "organizations": read["organizations"],
        "organizations_distinct_ids": len(organizations),
        "memberships": read["memberships"],
        "memberships_distinct": len(roles),
        "memberships_without_party": len(
            [role for role in roles if "onBehalfOf" not in role.links]
        ),
        "memberships_dated": len(
            [r for r in roles if {"since", "until"} & {*r.values}]
        ),
        "memberships_with_area": len([role for role in roles if "area" in role.links]),
        "roles": dict(Counter(map(_title, roles))),
        "events": len(_of(imported, "Event")),
        "areas": read["areas"],
        "areas_distinct_ids": len(_of(imported, "Place")),
        "posts": read["posts"],
        "other_names": read["persons.other_names"],
        "identifiers": read["persons.identifiers"],
        "links": read["persons.links"],
        "contact_details": read["persons.contact_details"],
        "sources": read["persons.sources"],
        "birth_year_only": precise["YYYY"],
        "birth_year_month": precise["YYYY-MM"],
        "birth_full": precise["YYYY-MM-DD"],
    }


Counts = Callable[[Imported], dict[str, object]]
KINDS: Mapping[str, tuple[str, Counts]] = {"popolo": ("popolo", _popolo)}


def main(arguments: list[str]) -> int:
    """Compare the files named, or all of the manifest."""
    folder, *names = arguments
    manifest = json.loads((Path(folder) / "manifest.json").read_text("utf-8"))["files"]
    failed = 0
    for name in names or manifest:
        if manifest[name]["kind"] not in KINDS:
            print(f"{name}: nothing imports {manifest[name]['kind']}")
            continue
        differences = list(compared(Path(folder), name, manifest[name]))
        print(f"{name}: {len(differences) or 'no'} differences")
        for difference in differences:
            print(f"  {difference}")
        failed += bool(differences)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
