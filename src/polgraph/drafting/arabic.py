"""The rules for Arabic news as a drafter; for other texts, only what needs no language.

In order: the parts of the article, its organizations, who speaks and what is said, its
places, its meeting, who else is named, its addresses and dates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from polgraph.drafting.attendance import find_attendance
from polgraph.drafting.dates import find_dates, find_yearless
from polgraph.drafting.heading import is_known_place
from polgraph.drafting.layout import Layout, lay_out
from polgraph.drafting.lexicon.groups import OUTLET_WORDS
from polgraph.drafting.lexicon.pages import PERSIAN_LETTERS
from polgraph.drafting.media import find_addresses, find_media
from polgraph.drafting.meetings import find_occasion, make_meeting, spoken_there
from polgraph.drafting.openings import Openings
from polgraph.drafting.organizations import Organizations, find_organizations
from polgraph.drafting.others import introduce_others
from polgraph.drafting.people import People
from polgraph.drafting.places import find_places
from polgraph.drafting.proposals import (
    Article,
    Date,
    Meeting,
    Outlet,
    Place,
    Proposals,
    Quote,
    Turn,
)
from polgraph.drafting.speaking import Speaking
from polgraph.drafting.tokens import Token, fold, tokens
from polgraph.drafting.turns import Told, read_turns
from polgraph.errors import InputError

_ARABIC = range(0x0600, 0x0700)
_FEWEST_PERSIAN = 0.005  # of the letters
_UNKNOWN = "und"
_NOT_ARABIC = (
    "the rules are for Arabic, and this text is in another language or script: only its"
    " headline and its addresses are drafted"
)
_EMPTY = "the text holds no words; give an article's text"
_SAYS_NOTHING = (
    "nobody is found to say anything in this text; the rules may have missed them"
)
_OUTLET = "it stands before the dash of the dateline; did it publish this text, or is it quoted?"
_UNDATED = "the text does not say when it was published; `--published` adds it"


class ArabicRules:
    """Drafts by rules alone: no network, no chance, the same every time."""

    def propose(self, text: str) -> Proposals:
        """Propose what a text says.

        Raises:
            InputError: it holds no words.
        """
        layout = lay_out(text)
        if layout is None:
            raise InputError(_EMPTY)
        if not _is_arabic(text):
            article = Article(layout.headline, doubts=layout.doubts)
            return Proposals(
                article, _UNKNOWN, media=find_media(text), doubts=(_NOT_ARABIC,)
            )
        return _Reading(text, layout).proposals()


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    layout: Layout

    def proposals(self) -> Proposals:
        """Read the text part by part."""
        body = self.layout.body
        runs = (self._headline_words(), *(s.tokens for s in body))
        organizations = find_organizations(self.text, runs)
        people = People(self.text)
        speaking = Speaking(self.text, organizations, people)
        namer = speaking.namer
        told = read_turns(
            Openings(speaking),
            body,
            lambda sentence: introduce_others(sentence, namer, people),
        )
        places = self._places(runs, organizations)
        meeting, rest = self._meeting(told, organizations, places)
        if meeting is not None:
            present = tuple(dict.fromkeys(find_attendance(body, namer, people)))
            meeting = replace(meeting, attendance=present)
        return Proposals(
            self._article(),
            "ar",
            organizations.all,
            places,
            tuple(s.person for s in people.known.values()),
            tuple(role for s in people.known.values() for role in s.roles),
            meeting,
            rest,
            told.narration,
            find_media(self.text),
            tuple(self._dates()),
            tuple(self._doubts(told)),
        )

    def _headline_words(self) -> tuple[Token, ...]:
        headline = self.layout.headline
        start = headline.start or 0
        return tokens(self.text, start, start + len(headline.words))

    def _meeting(
        self, told: Told, organizations: Organizations, places: Sequence[Place]
    ) -> tuple[Meeting | None, tuple[Turn, ...]]:
        turns = told.turns
        occasion = find_occasion(self.layout.body)
        if occasion is None:
            return None, tuple(turn for _, turn in turns)
        there, other = spoken_there(occasion, turns, self.layout.body)
        meeting = make_meeting(occasion, self.layout.body, organizations, places)
        return replace(meeting, turns=there), other

    def _places(
        self, runs: Sequence[Sequence[Token]], organizations: Organizations
    ) -> tuple[Place, ...]:
        named = [
            Place(segment, segment)
            for segment in self.layout.heading.names
            if is_known_place(segment.words)
        ]
        found = find_places(self.text, runs, organizations)
        known = {fold(place.name.words) for place in found}
        return (*found, *(p for p in named if fold(p.name.words) not in known))

    def _article(self) -> Article:
        layout, heading = self.layout, self.layout.heading
        outlets = [s for s in heading.names if not is_known_place(s.words)]
        likely = [s for s in outlets if {t.key for t in tokens(s.words)} & OUTLET_WORDS]
        outlet = next(iter((*likely, *outlets)), None)
        doubts = layout.doubts if heading.dated else (*layout.doubts, _UNDATED)
        return Article(
            layout.headline,
            layout.section,
            Outlet(outlet, (_OUTLET,)) if outlet else None,
            heading.authors,
            Date(heading.dated, ("stands at the top of the text",))
            if heading.dated
            else None,
            doubts,
        )

    def _dates(self) -> Iterator[Date]:
        for found in find_dates(self.text):
            words = self.text[found.start : found.end]
            yield Date(Quote(words, found.start), (found.doubt,) if found.doubt else ())

    def _doubts(self, told: Told) -> Iterator[str]:
        if not told.turns:
            yield _SAYS_NOTHING
        for start, end in find_yearless(self.text):
            yield f"the text has «{self.text[start:end]}», a day without a year"
        shown = {media.url for media in find_media(self.text)}
        for url in find_addresses(self.text):
            if url not in shown:
                yield f"the text has the address {url.words}, which is not drafted: a source, a link?"


def _is_arabic(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    arabic = sum(ord(c) in _ARABIC for c in letters)
    persian = sum(c in PERSIAN_LETTERS for c in letters)
    return arabic * 2 > len(letters) and persian <= _FEWEST_PERSIAN * len(letters)
