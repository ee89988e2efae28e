"""A generated body of records with everything that makes answers hard.

Equal names, missing and partial dates, several languages, data sets that overlap,
embargoes on facts, things and citations, speakers nobody knows, loops of parents.
Nobody takes the same part in a meeting twice. The same seed gives the same records.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from polgraph.model.enums import (
    EventKind,
    MediaKind,
    MeetingKind,
    NameKind,
    OrganizationKind,
    ParticipationRole,
    RelationKind,
    StatementKind,
)
from polgraph.records import Citation, Record, Wording
from polgraph.records.record import Value

LONG_AGO = "2001-01-01T00:00:00Z"
FAR_OFF = "2999-01-01T00:00:00Z"
DATASETS = ("alpha", "beta", "gamma")
_DAYS = (
    *("2019", "2020-02", "2020-02-29", "2021", "2021-06-15", "2022-12", "2023"),
    *("2023-12-05", "2024-01", "2024-05-06", "2025", "2026-11", "2026-12-31", "2030"),
)
# None begins between U+E000 and U+FFFF: Neo4j 2026.08 sorts those before characters
# beyond U+FFFF where both are stored, and after them where one is a parameter.
_NAMES = (
    *("Official 42", "official 42", "Ágnes 7", "Zaynab", "نضال 3", "يسر", "ى 1"),
    *("Ünal İ 9", "ΣΊΣΥΦΟΣ", "straße 5", "🏛 Council", "'; DROP", "a\\b", "$p0"),
)
_LANGUAGES = ("ar", "ar-JO", "en", "en-GB", "fr", None)
_COUNTS: Mapping[str, int] = {
    "Outlet": 3,
    "Party": 4,
    "Body": 5,
    "Place": 6,
    "Topic": 6,
    "Official": 14,
    "Article": 10,
    "Media": 6,
    "Event": 4,
    "Meeting": 12,
    "Role": 28,
    "Participation": 45,
    "Statement": 40,
    "Relation": 12,
}
TEXT = " ".join(f"word{number}" for number in range(60))


Part = tuple[object, object, object]


def generate(seed: int) -> tuple[Record, ...]:
    """Records of all types; no two of them contradict the loader's rules."""
    return tuple(_Generator(random.Random(seed)).records())


@dataclass
class _Generator:
    random: random.Random
    ids: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    parts: set[Part] = field(default_factory=set[Part])

    def records(self) -> Iterator[Record]:
        for id_ in DATASETS:
            public = {"textPublic": True} if id_ == "beta" else {}
            values: Mapping[str, Value] = {"title": f"Data {id_}", **public}
            yield Record("Dataset", id_, id_, values)
        for type_, count in _COUNTS.items():
            slug = type_.lower()
            self.ids[type_] = [f"{slug}-{number}" for number in range(count)]
        for type_, ids in self.ids.items():
            for id_ in ids:
                yield from self.asserted(type_, id_)

    def asserted(self, type_: str, id_: str) -> Iterator[Record]:
        """What one data set says of a thing, or two."""
        main = self.random.choice(DATASETS)
        record = self.record(type_, id_, main)
        while self.is_repeated(record):
            record = self.record(type_, id_, main)
        yield record
        if self.often(0.2):
            other = self.random.choice([it for it in DATASETS if it != main])
            again = replace(record, dataset=other, citations=self.citations())
            yield replace(again, embargo_until=None) if self.often(0.5) else again

    def is_repeated(self, record: Record) -> bool:
        """Whether somebody known takes a part in a meeting for the second time."""
        if record.type != "Participation" or "participant" not in record.links:
            return False
        links = record.links
        part = (links["meeting"], links["participant"], record.values["role"])
        repeated = part in self.parts
        self.parts.add(part)
        return repeated

    def record(self, type_: str, id_: str, dataset: str) -> Record:
        entity = type_ not in {"Role", "Participation", "Statement", "Relation"}
        values = {**(self.entity() if entity else {}), **self.values(type_)}
        return Record(
            type_,
            id_,
            dataset,
            {name: value for name, value in values.items() if value is not None},
            {name: ids for name, ids in self.links(type_).items() if ids},
            self.citations(),
            self.embargo(type_),
        )

    # --- chances ---------------------------------------------------------------------

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def maybe(self, value: Value, share: float = 0.6) -> Value | None:
        return value if self.often(share) else None

    def date(self, share: float = 0.6) -> Value | None:
        return self.maybe(self.random.choice(_DAYS), share)

    def any_of(self, kinds: Sequence[str]) -> str:
        return str(self.random.choice(list(kinds)))

    def embargo(self, type_: str) -> str | None:
        """Things that required links lead to are never hidden for long."""
        if self.often(0.1):
            return LONG_AGO
        required = {"Official", "Party", "Body", "Outlet"}
        return FAR_OFF if type_ not in required and self.often(0.12) else None

    # --- values ----------------------------------------------------------------------

    def wordings(self, *texts: str) -> tuple[Wording, ...]:
        first = Wording(self.random.choice(texts), self.random.choice(_LANGUAGES))
        others = [
            Wording(f"{first.text} ({tag})", tag, NameKind.TRANSLATION)
            for tag in ("en", "fr", "ar-JO")
            if self.often(0.3) and tag != first.language
        ]
        return (first, *others)

    def names(self) -> tuple[Wording, ...]:
        alias = Wording("Alias 1", "en", NameKind.ALIAS)
        return (*self.wordings(*_NAMES), *((alias,) if self.often(0.3) else ()))

    def entity(self) -> dict[str, Value | None]:
        identifiers: Value = (
            {"scheme": "wikidata", "value": f"Q{self.random.randrange(4)}"},
            {"scheme": "other", "value": "Q1"},
        )
        links: Value = (
            {"url": "https://a.example/"},
            {"url": "https://b.example/", "title": "B"},
        )
        return {
            "name": self.names(),
            "description": self.maybe(self.wordings("A description", "وصف"), 0.4),
            "note": self.maybe(self.wordings("A note"), 0.2),
            "identifiers": self.maybe(identifiers, 0.4),
            "links": self.maybe(links, 0.3),
        }

    def values(self, type_: str) -> dict[str, Value | None]:
        match type_:
            case "Official":
                return {
                    "honorific": self.maybe(self.wordings("Dr"), 0.3),
                    "gender": self.maybe(self.any_of(("male", "Female")), 0.7),
                    "birthDate": self.date(),
                    "deathDate": self.date(0.15),
                    "image": self.maybe("https://i.example/1.jpg", 0.3),
                }
            case "Party" | "Body" | "Outlet":
                return {
                    "kind": self.maybe(self.any_of(list(OrganizationKind)), 0.5),
                    "foundedOn": self.date(0.5),
                    "dissolvedOn": self.date(0.15),
                }
            case "Place":
                return {"kind": self.maybe(self.any_of(("city", "Country")))}
            case "Article":
                return self.article()
            case "Media":
                return {
                    "kind": self.any_of(list(MediaKind)),
                    "url": self.maybe(f"https://m.example/{self.random.randrange(99)}"),
                    "publishedAt": self.date(),
                }
            case "Event":
                return {
                    "kind": self.any_of(list(EventKind)),
                    "since": self.date(),
                    "until": self.date(),
                }
            case "Meeting":
                return {
                    "kind": self.maybe(self.any_of(list(MeetingKind)), 0.7),
                    "date": self.date(),
                    "endDate": self.date(0.2),
                    "earliest": self.date(0.3),
                    "latest": self.date(0.2),
                }
            case _:
                return self.fact(type_)

    def article(self) -> dict[str, Value | None]:
        return {
            "language": self.any_of(("ar", "en", "en-GB")),
            "url": self.maybe(f"https://n.example/{self.random.randrange(10**6)}"),
            "archivedUrl": self.maybe("https://w.example/1", 0.2),
            "section": self.maybe(self.any_of(("Politics", "politics", "محليات"))),
            "authors": self.maybe(("Author 1", "Author 2"), 0.4),
            "publishedAt": self.date(),
            "text": TEXT,
        }

    def fact(self, type_: str) -> dict[str, Value | None]:
        match type_:
            case "Role":
                return {
                    "title": self.wordings("Member", "عضو", "Chair"),
                    "rank": self.maybe(self.random.randrange(1, 4), 0.5),
                    "side": self.maybe("majority", 0.2),
                    "since": self.date(0.5),
                    "until": self.date(0.4),
                }
            case "Participation":
                return {
                    "role": self.any_of(["SPEAKER"] * 6 + list(ParticipationRole)),
                    "position": self.maybe(self.random.randrange(1, 6), 0.8),
                    "nameAsWritten": self.maybe("Somebody"),
                    "roleAsWritten": self.maybe("the chair"),
                    "description": self.maybe(self.wordings("People from everywhere")),
                }
            case "Statement":
                return {
                    "kind": self.any_of(list(StatementKind)),
                    "text": self.wordings("It is said", "قيل إنه", "It Works"),
                    "attribution": self.maybe("A speaker", 0.4),
                    "date": self.date(0.3),
                    "position": self.maybe(self.random.randrange(1, 6), 0.8),
                }
            case _:
                return {
                    "kind": self.any_of(list(RelationKind)),
                    "title": self.maybe(self.wordings("brother of"), 0.5),
                    "since": self.date(0.5),
                    "until": self.date(0.3),
                    "amount": self.maybe(self.random.choice((1.5, 100.0, 2.25)), 0.5),
                    "currency": self.maybe("JOD", 0.3),
                }

    # --- links -----------------------------------------------------------------------

    def pick(self, *types: str, share: float = 0.6) -> tuple[str, ...]:
        ids = [id_ for type_ in types for id_ in self.ids[type_]]
        return (self.random.choice(ids),) if self.often(share) else ()

    def several(self, *types: str, most: int = 3) -> tuple[str, ...]:
        ids = [id_ for type_ in types for id_ in self.ids[type_]]
        return tuple(self.random.sample(ids, self.random.randrange(most + 1)))

    def links(self, type_: str) -> dict[str, tuple[str, ...]]:
        bodies = ("Party", "Body", "Outlet")
        match type_:
            case "Party" | "Body" | "Outlet":
                found = {
                    "parent": self.pick(*bodies, share=0.4),
                    "headquarters": self.pick("Place", share=0.5),
                }
                ideology = {"ideology": self.several("Topic")}
                return found | (ideology if type_ == "Party" else {})
            case "Place":
                return {"within": self.pick("Place", share=0.5)}
            case "Topic":
                return {"broader": self.pick("Topic", share=0.5)}
            case "Article":
                return {
                    "outlet": self.pick("Outlet"),
                    "media": self.several("Media", most=2),
                }
            case "Media":
                return {
                    "publisher": self.pick(*bodies),
                    "shows": self.several("Meeting", "Official", "Place"),
                }
            case "Event":
                return {"organization": self.pick(*bodies)}
            case "Meeting":
                return {
                    "place": self.pick("Place"),
                    "organizers": self.several(*bodies, most=2),
                    "parent": self.pick("Meeting", share=0.2),
                    "term": self.pick("Event", share=0.4),
                    "topics": self.several("Topic"),
                }
            case "Official":
                return {}
            case _:
                return self.ends(type_)

    def ends(self, type_: str) -> dict[str, tuple[str, ...]]:
        bodies = ("Party", "Body", "Outlet")
        match type_:
            case "Role":
                return {
                    "official": self.pick("Official", share=1),
                    "organization": self.pick(*bodies, share=1),
                    "onBehalfOf": self.pick("Party", share=0.4),
                    "area": self.pick("Place", share=0.2),
                    "term": self.pick("Event", share=0.3),
                }
            case "Participation":
                return {
                    "meeting": self.pick("Meeting", share=1),
                    "participant": self.pick(
                        *["Official"] * 3, "Party", "Body", share=0.8
                    ),
                    "onBehalfOf": self.pick(*bodies, share=0.2),
                    "roles": self.several("Role", most=2),
                }
            case "Statement":
                return {
                    "speaker": self.pick("Official", share=0.7),
                    "organization": self.pick(*bodies, share=0.1),
                    "meeting": self.pick("Meeting", share=0.8),
                    "topics": self.several("Topic"),
                    "mentions": self.several("Official", "Party", "Place", "Meeting"),
                    "roles": self.several("Role", most=2),
                }
            case _:
                actors = ("Official", *bodies)
                return {
                    "from": self.pick(*actors, share=1),
                    "to": self.pick(*actors, share=1),
                }

    def citations(self) -> tuple[Citation, ...]:
        return tuple(self.citation(id_) for id_ in self.several("Article"))

    def citation(self, article: str) -> Citation:
        hidden = FAR_OFF if self.often(0.1) else None
        supports = ("title",) if self.often(0.2) else ()
        if self.often(0.3):
            return Citation(article, supports=supports, embargo_until=hidden)
        first = self.random.randrange(50)
        words = " ".join(
            f"word{n}" for n in range(first, first + 1 + self.random.randrange(9))
        )
        start = TEXT.index(f"{words} ")
        return Citation(article, words, start, start + len(words), supports, hidden)
