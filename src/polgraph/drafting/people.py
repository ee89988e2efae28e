"""Who has been named so far in a text, and whom a later word means.

A full name again is the same person. So is a family name alone (`البطاينة`), or an
office alone (`الوزير`), where only one person of the text has it; that is a doubt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from polgraph.drafting.lexicon.people import OFFICES
from polgraph.drafting.naming import Mention, Office
from polgraph.drafting.proposals import Doubts, Organization, Person, Quote, Role
from polgraph.drafting.tokens import Token, fold

_SECRETARY = fold("الأمين العام")


@dataclass(slots=True)
class Speaker:
    """A person of the text with what has been said of them so far.

    Attributes:
        gender: `m` or `f`, as a verb showed it; empty where none did.
    """

    person: Person
    gender: str = ""
    offices: list[Office] = field(default_factory=list[Office])
    roles: list[Role] = field(default_factory=list[Role])


@dataclass(slots=True)
class People:
    """Everybody named so far; grows as the text is read."""

    text: str
    known: dict[str, Speaker] = field(default_factory=dict[str, Speaker])

    def introduce(self, mention: Mention, gender: str = "") -> Speaker | None:
        """Note a mention and give the person; None where it names nobody."""
        if mention.name is None:
            return None
        speaker = self.known.get(fold(mention.name.words)) or self._new(mention)
        speaker.gender = speaker.gender or gender
        if mention.office is not None:
            self._give(speaker, mention, mention.office)
        return speaker

    def knows(self, name: Quote) -> bool:
        """Whether somebody of that name has been named before."""
        return fold(name.words) in self.known

    def meant_by(self, word: Token) -> Speaker | None:
        """The only person whose family name, or whose office, a definite word is."""
        if not word.has_article:
            return None
        families = [s for name, s in self.known.items() if name.split()[-1] == word.key]
        if len(families) == 1 and " " in fold(families[0].person.name.words):
            return families[0]
        if word.key not in OFFICES:
            return None
        return _only(s for s in self.known.values() if _holds(s, word.key))

    def holding(self, written: Quote) -> Speaker | None:
        """The only person whose office was written in just these words."""
        words = fold(written.words)
        return _only(
            speaker
            for speaker in self.known.values()
            if any(fold(office.written.words) == words for office in speaker.offices)
        )

    def _new(self, mention: Mention) -> Speaker:
        if mention.name is None:
            raise TypeError(mention)
        words = self.text[mention.start : mention.end]
        quote = Quote(words, mention.start)
        person = Person(mention.name, quote, mention.honorific, mention.doubts)
        return self.known.setdefault(fold(mention.name.words), Speaker(person))

    def _give(self, speaker: Speaker, mention: Mention, office: Office) -> None:
        speaker.offices.append(office)
        organization, doubts = office.organization, office.doubts
        if organization is None and _SECRETARY in fold(office.title.words):
            organization, doubts = self._same_staff()
        if organization is None or any(_same(r, office) for r in speaker.roles):
            return
        quote = Quote(self.text[mention.start : mention.end], mention.start)
        doubts = (*mention.doubts, *doubts)
        speaker.roles.append(
            Role(speaker.person, organization, office.title, quote, doubts)
        )

    def _same_staff(self) -> tuple[Organization | None, Doubts]:
        """Whose secretary-general the text names, for an office that is next to it."""
        found = {
            role.organization
            for speaker in self.known.values()
            for role in speaker.roles
            if _SECRETARY in fold(role.title.words)
        }
        if len(found) != 1:
            return None, ()
        (organization,) = found
        told = f"these words do not say whose office it is; «{organization.name.words}» is where the text names a secretary-general"
        return organization, (told,)


def _same(role: Role, office: Office) -> bool:
    return fold(role.title.words) == fold(office.title.words)


def _holds(speaker: Speaker, key: str) -> bool:
    heads = {fold(office.written.words).split()[0] for office in speaker.offices}
    return key in heads or key.removeprefix("ال") in heads


def _only(speakers: Iterable[Speaker]) -> Speaker | None:
    found = list(speakers)
    return found[0] if len(found) == 1 else None
