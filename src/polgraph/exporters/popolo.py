"""Popolo: persons, organizations, memberships, areas, events and speeches, in one file.

Follows https://www.popoloproject.com/specs/ and, where that has no property
(`other_names` of areas and events, `legislative_period_id`), EveryPolitician's
`ep-popolo-v1.0`. Only what is public is there: Popolo cannot say until when it is not.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from polgraph.exporters.fields import Told, objects, section_of, told, wordings
from polgraph.exporters.public import Public
from polgraph.exporters.things import Thing
from polgraph.records import Merged, Wording

FILE = "popolo.json"
_ORGANIZATION = {
    "kind": "classification",
    "foundedOn": "founding_date",
    "dissolvedOn": "dissolution_date",
    "parent": "parent_id",
    "description": "description",
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "Official": {
        "gender": "gender",
        "birthDate": "birth_date",
        "deathDate": "death_date",
        "image": "image",
        "description": "summary",
        "honorific": "honorific_prefix",
    },
    "Party": _ORGANIZATION,
    "Body": _ORGANIZATION,
    "Outlet": _ORGANIZATION,
    "Role": {
        "official": "person_id",
        "organization": "organization_id",
        "title": "role",
        "onBehalfOf": "on_behalf_of_id",
        "area": "area_id",
        "term": "legislative_period_id",
        "since": "start_date",
        "until": "end_date",
    },
    "Place": {"kind": "classification", "within": "parent_id"},
    "Meeting": {
        "kind": "classification",
        "date": "start_date",
        "endDate": "end_date",
        "organizers": "organization_id",
        "parent": "parent_id",
        "description": "description",
    },
    "Event": {
        "kind": "classification",
        "since": "start_date",
        "until": "end_date",
        "organization": "organization_id",
        "description": "description",
    },
    "Statement": {
        "speaker": "creator_id",
        "attribution": "attribution_text",
        "text": "text",
        "kind": "type",
        "position": "position",
        "meeting": "event_id",
    },
}
_LISTS: Mapping[str, str] = {
    "Official": "persons",
    "Party": "organizations",
    "Body": "organizations",
    "Outlet": "organizations",
    "Role": "memberships",
    "Place": "areas",
    "Meeting": "events",
    "Event": "events",
    "Statement": "speeches",
}
_HELD = frozenset({"name", "identifiers", "links"})


class PopoloFile:
    """Spools each list into a file of its own and puts them together at the end."""

    def __init__(self, folder: Path, public: Public) -> None:
        self._folder = folder
        self._public = public
        self._counts: Counter[str] = Counter()

    def add(self, things: Sequence[Thing]) -> None:
        """Spool what Popolo has a class for."""
        gathered: dict[str, list[str]] = {}
        for thing in things:
            if thing.type not in _LISTS:
                self._public.lost[section_of(thing.type)] += 1
            elif merged := self._public.of(thing):
                item = _item(merged, thing.addresses, self._public.lost)
                text = json.dumps(item, ensure_ascii=False)
                gathered.setdefault(_LISTS[thing.type], []).append(text)
        for name, items in gathered.items():
            self._append(name, items)

    def finish(self) -> Mapping[str, int]:
        """Write the document; tell what it has no place for."""
        with (self._folder / FILE).open("w", encoding="utf-8") as file:
            for place, name in enumerate(sorted(set(_LISTS.values()))):
                file.write(f"{',' if place else '{'}\n{json.dumps(name)}: [\n")
                if self._counts[name]:
                    with self._spool(name).open(encoding="utf-8") as items:
                        file.writelines(items)
                    self._spool(name).unlink()
                file.write("]")
            file.write("\n}\n")
        return dict(sorted(self._public.lost.items()))

    def _spool(self, name: str) -> Path:
        return self._folder / f".{name}"

    def _append(self, name: str, items: Sequence[str]) -> None:
        with self._spool(name).open("a", encoding="utf-8") as file:
            for item in items:
                file.write(f",{item}\n" if self._counts[name] else f"{item}\n")
                self._counts[name] += 1


def _item(merged: Merged, addresses: Mapping[str, str], lost: Counter[str]) -> Told:
    item: Told = {"id": merged.id}
    names = wordings(merged, "name")
    if names:
        item["name"] = names[0].text
        item["other_names"] = [_other_name(name) for name in names[1:]]
    item |= told(merged, _NAMES[merged.type], _HELD, lost)
    item["identifiers"] = [
        {"identifier": each["value"], "scheme": each["scheme"]}
        for each in objects(merged, "identifiers")
    ]
    item["links"] = [
        {"url": each["url"], "note": each.get("title")}
        for each in objects(merged, "links")
    ]
    item["sources"] = _sources(merged, addresses, lost)
    return {key: value for key, value in item.items() if value not in (None, [])}


def _other_name(name: Wording) -> Told:
    language = {} if name.language is None else {"lang": name.language}
    return {"name": name.text, "note": name.kind.lower(), **language}


def _sources(
    merged: Merged, addresses: Mapping[str, str], lost: Counter[str]
) -> list[Told]:
    known = [c for c in merged.citations if c.article in addresses]
    if len(known) < len(merged.citations):
        missing = len(merged.citations) - len(known)
        lost["citations of articles without an address"] += missing
    return [{"url": addresses[c.article], "note": c.quote} for c in known]
