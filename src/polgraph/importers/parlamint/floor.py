"""Who had the floor in a sitting: statements, and the parts of those who made them.

A speaker is known by `@who`; one that is missing, or free text, stays unidentified and
keeps what the transcript writes. What a speaker held on the day comes from the dated
affiliations of the lists.
"""

from collections import Counter
from dataclasses import dataclass, field

from polgraph.importers.building import Builder
from polgraph.importers.parlamint.corpora import Corpus
from polgraph.importers.parlamint.headers import Sitting
from polgraph.importers.parlamint.speeches import Utterance
from polgraph.importers.values import Given, wording
from polgraph.model.enums import ParticipationRole
from polgraph.seeds.identity import participation_id

_PARTS = {"chair": ParticipationRole.CHAIR, "guest": ParticipationRole.GUEST}
_WORDLESS = "…"
_NO_WORDS = "The source has a speech here, and no words."


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor of one sitting, taken by one speaker after the other."""

    sitting: Sitting
    corpus: Corpus
    at: str
    order: dict[str, int] = field(default_factory=dict[str, int])
    used: Counter[str] = field(default_factory=Counter[str])

    @property
    def _builder(self) -> Builder:
        return self.corpus.builder.citing(self.sitting.article)

    def take(self, said: Utterance, position: int) -> None:
        """Add a speech, and its speaker where it is their first."""
        own = _pointed(said.who)
        free = said.who if said.who and own is None else None
        written = said.written or free
        person = self._builder.refer("person", own, self.at) if own else None
        known = person or written
        if known is not None and known not in self.order:
            self.order[known] = len(self.order) + 1
            self._speaker(own, person, written, self.order[known])
        if person is not None:
            for sort in said.sorts:
                if sort in _PARTS:
                    self._part(person, _PARTS[sort], {}, [])
        else:
            self._builder.tally.note(
                "unidentified speaker", self.at, written or "nobody"
            )
        self._statement(said, position, own, person, written)

    def _speaker(
        self, own: str | None, person: str | None, written: str | None, place: int
    ) -> None:
        given: dict[str, Given] = {"position": str(place), "nameAsWritten": written}
        if person is not None and own is not None:
            held = self.corpus.held(own, self.sitting.day)
            roles = [each.role for each in held]
            self._part(person, ParticipationRole.SPEAKER, given, roles)
            return
        meeting = self.sitting.meeting
        id_ = self._builder.naming.fact("participation", meeting, written or "")
        given["role"] = ParticipationRole.SPEAKER.lower()
        self._builder.add(
            "Participation", id_, given, {"meeting": meeting}, self.at, "speakers"
        )

    def _part(
        self,
        person: str,
        role: ParticipationRole,
        given: dict[str, Given],
        roles: list[str],
    ) -> None:
        ends = {"participant": (person,), "meeting": (self.sitting.meeting,)}
        id_ = participation_id(role, ends)
        if id_ in self._builder.records:
            return
        said: dict[str, Given] = {"role": role.lower(), **given}
        links = {**ends, "roles": roles}
        self._builder.add("Participation", id_, said, links, self.at, "speakers")

    def _statement(
        self,
        said: Utterance,
        position: int,
        own: str | None,
        person: str | None,
        written: str | None,
    ) -> None:
        text = "\n".join(said.paragraphs)
        if not text:
            self._builder.tally.note("speech without words", self.at, said.own or "?")
        given: dict[str, Given] = {
            "kind": "verbatim",
            "text": wording(text or _WORDLESS, said.language or self.sitting.language),
            "attribution": written,
            "position": str(position),
            "note": () if text else wording(_NO_WORDS, "en"),
        }
        held = self.corpus.held(own, self.sitting.day) if own else []
        links = {
            "speaker": person,
            "meeting": self.sitting.meeting,
            "roles": [each.role for each in held if each.undated],
        }
        id_ = self._builder.naming.entity("statement", self._own(said, position))
        self._builder.add("Statement", id_, given, links, self.at, "speeches")
        self._builder.tally.read["speeches"] += 1

    def _own(self, said: Utterance, position: int) -> str:
        """A speech's own id; one that comes twice, or is missing, gets its place."""
        own = said.own or f"{self.sitting.own}.{position}"
        if not own.startswith(self.sitting.own):
            own = f"{self.sitting.own}/{own}"
        self.used[own] += 1
        return own if self.used[own] == 1 else f"{own}/{position}"


def _pointed(who: str | None) -> str | None:
    """The own id that `@who` points to, the first of several; None for free text."""
    first = (who or "").split(" ")[0]
    _, mark, own = first.rpartition("#")
    return own if mark and own else None
