"""Compare what imports make of files with the counts of a manifest.

    python tools/import_counts.py FOLDER [FILE...]

FOLDER holds a `manifest.json`: under `files`, for each file (several joined with `+`) its
`kind` and what it holds, counted by other means; the files after the first stand in its
folder, and a sitting is read with the lists of its own. Prints a line for each file, and each
count that differs; exits with 1 when there is any. Nothing is written anywhere.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from polgraph.importers import Imported, read_import
from polgraph.records import Record, Wording

Manifest = Mapping[str, object]
_TERMS = {
    "rep": "Representative",
    "sen": "Senator",
    "prez": "President",
    "viceprez": "Vice President",
}
_OFFICES = {"minister", "head", "deputyHead", "secretary", "deputyMinister"}
_SEATS = {"member", "MP", "replacement"}
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
    first, *others = name.split("+")
    paths = [folder / first, *((folder / first).parent / each for each in others)]
    if wanted["kind"] == "tei":
        paths += sorted((folder / first).parent.glob("*-list*.xml"))
    found = counts(read_import(format_name, paths, "counted"))
    for key, number in found.items():
        if key in wanted and wanted[key] != number:
            yield Difference(key, wanted[key], number)


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


def _congress(imported: Imported) -> dict[str, object]:
    read, roles = imported.tally.read, _of(imported, "Role")
    titles = Counter(map(_title, roles))
    terms = {code: titles[title] for code, title in _TERMS.items() if titles[title]}
    sides = Counter(str(role.values["side"]) for role in roles if "side" in role.values)
    seated = {role.links["official"] for role in roles if "side" in role.values}
    ids = [
        each
        for person in _of(imported, "Official")
        for each in _mappings(person, "identifiers")
    ]
    bioguides = {each["value"] for each in ids if each["scheme"] == "bioguide"}
    return {
        "persons": read["persons"],
        "terms": sum(terms.values()),
        "terms_by_type": terms,
        "party_affiliations": read["party_affiliations"],
        "leadership_roles": read["leadership_roles"],
        "distinct_bioguide": len(bioguides),
        "committees": read["committees"],
        "subcommittees": read["subcommittees"],
        "committee_memberships": sum(sides.values()),
        "distinct_members": len(seated),
        **({"parties": dict(sides)} if sides else {}),
        **(
            {"titles": {t: n for t, n in titles.items() if t != "member"}}
            if sides
            else {}
        ),
    }


def _ftm(imported: Imported) -> dict[str, object]:
    read = dict(imported.tally.read)
    entities = read.pop("entities")
    return {
        "entities": entities,
        "distinct_ids": len(imported.records),
        "by_schema": read,
        "edges": len(_of(imported, "Relation", "Role")),
        "dangling_edge_ends": {} if not imported.stubs else len(imported.stubs),
    }


def _tei_lists(imported: Imported) -> dict[str, object]:
    read = imported.tally.read
    births = sum(1 for each in _of(imported, "Official") if "birthDate" in each.values)
    return {
        **{key: read[key] for key in ("persons", "affiliations", "orgs", "relations")},
        "events": read["events"],
        "distinct_person_ids": len(_of(imported, "Official")),
        "distinct_org_ids": len(_of(imported, *_ORGANIZATIONS)),
        "birth_when_lengths": {
            "4 chars": births,
            "1 chars": imported.tally.noted["value left out"] - _reversed(imported),
        },
    }


def _reversed(imported: Imported) -> int:
    return sum("it is before" in str(note) for note in imported.tally.notes)


def _tei(imported: Imported) -> dict[str, object]:
    said = sorted(
        _of(imported, "Statement"), key=lambda each: int(str(each.values["position"]))
    )
    who = [each.links.get("speaker") for each in said]
    parts = [p for p in _of(imported, "Participation") if p.values["role"] == "SPEAKER"]
    records = {record.id: record for record in imported.records}
    held = [[records[role] for role in part.links.get("roles", ())] for part in parts]
    parties = [{_party(role, records) for role in roles} - {""} for roles in held]
    sizes = Counter(min(len(each), 2) for each in parties)
    (meeting,) = _of(imported, "Meeting")
    offices = [{_title(role) for role in roles} & _OFFICES for roles in held]
    seats = [any(_seat(role, records) for role in roles) for roles in held]
    return {
        "u": len(said),
        "turns": len(list(groupby(who))),
        "u_no_who": who.count(None),
        "speakers": len(set(who) - {None}),
        "speakers_unresolved": len(imported.stubs),
        "sitting_date": meeting.values["date"],
        "speakers_party_on_date": {"0": sizes[0], "1": sizes[1], "2+": sizes[2]},
        "speakers_by_party_on_date": dict(Counter(chain.from_iterable(parties))),
        "speakers_with_office_on_date": sum(map(bool, offices)),
        "speakers_in_parliament_on_date": sum(seats),
    }


def _party(role: Record, records: Mapping[str, Record]) -> str:
    """The own id of the party or group that a role is in; empty for other bodies."""
    body = records[role.links["organization"][0]]
    if body.type != "Party" and body.values.get("kind") != "BLOC":
        return ""
    return _mappings(body, "identifiers")[0]["value"]


def _seat(role: Record, records: Mapping[str, Record]) -> bool:
    body = records[role.links["organization"][0]]
    return body.values.get("kind") == "PARLIAMENT" and _title(role) in _SEATS


def _mappings(record: Record, name: str) -> list[Mapping[str, str]]:
    value = record.values.get(name, ())
    items = value if isinstance(value, tuple) else ()
    return [each for each in items if isinstance(each, Mapping)]


Counts = Callable[[Imported], dict[str, object]]
KINDS: Mapping[str, tuple[str, Counts]] = {
    "popolo": ("popolo", _popolo),
    "congress": ("congress-legislators", _congress),
    "ftm": ("followthemoney", _ftm),
    "tei": ("parlamint", _tei),
    "tei_lists": ("parlamint", _tei_lists),
}


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
