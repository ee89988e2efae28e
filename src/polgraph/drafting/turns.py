"""Sentences to turns and narration: who speaks, in which office, and what is said.

Sentences are read in order, because a verb without a speaker (`وأضاف أن`) goes on with
the last one. That one is taken only where the verb's gender allows it, and always as a
doubt. What nobody is said to say is the text's own account.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from polgraph.drafting.clauses import quotation, said
from polgraph.drafting.lexicon.verbs import CONNECTORS, GOING_ON
from polgraph.drafting.openings import Openings, is_first
from polgraph.drafting.proposals import Doubts, Quote, Statement, Turn
from polgraph.drafting.sentences import Sentence, quoted
from polgraph.drafting.speaking import Opening
from polgraph.drafting.tokens import fold
from polgraph.model.enums import StatementKind

_IN = fold("في")
_FEWEST_WORDS = 3  # of a sentence that tells something
_AFTER_SPEECH = "it follows reported words in the same paragraph: do these go on?"
_NOBODY = "whose words these are the text does not say here"
_NO_ORGANIZATION = (
    "no organization is named with the office «{}»: add a role when you know it"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says, in its order.

    Attributes:
        turns: each with the number of the sentence in which it begins.
        narration: the sentences, or parts of them, that nobody is said to say.
    """

    turns: tuple[tuple[int, Turn], ...]
    narration: tuple[Statement, ...]


@dataclass(slots=True)
class _Reader:
    openings: Openings
    last: Turn | None = None
    last_gender: str = ""
    spoken_in: int = -1
    turns: list[tuple[int, Turn]] = field(default_factory=list[tuple[int, Turn]])
    narration: list[Statement] = field(default_factory=list[Statement])

    def read(self, number: int, sentence: Sentence) -> None:
        found = self.openings.find(sentence)
        ends = [_end_before(sentence, o.at) for o in found[1:]]
        ends.append(len(sentence.tokens))
        if not found:
            self._tell(number, sentence)
            return
        before = self._before(sentence, found[0])
        for opening, end in zip(found, ends, strict=True):
            turn = self._turn(sentence, opening, end, before)
            before = ()
            if turn.statements:
                self.turns.append((number, turn))
            self.last, self.last_gender = turn, _gender(opening)
            self.spoken_in = sentence.paragraph

    def _before(self, sentence: Sentence, opening: Opening) -> tuple[Statement, ...]:
        """Words quoted before their speaker is named; else an account of its own."""
        if opening.at == 0:
            return ()
        found = quotation(sentence, 0, opening.at)
        if found is not None:
            return (Statement(StatementKind.VERBATIM, found[0], found[0]),)
        if not is_first(sentence, opening.at):
            self._narrate(sentence, opening.at)
        return ()

    def _tell(self, number: int, sentence: Sentence) -> None:
        """A sentence without a verb of speech."""
        whole = quotation(sentence, 0, len(sentence.tokens))
        if whole is not None and whole[1] >= len(sentence.tokens) - 1:
            statement = Statement(StatementKind.VERBATIM, whole[0], whole[0])
            turn = Turn(whole[0], (statement,), doubts=(_NOBODY,))
            self.turns.append((number, turn))
            return
        self._narrate(sentence, len(sentence.tokens))

    def _narrate(self, sentence: Sentence, end: int) -> None:
        words = sentence.tokens[:end]
        text = quoted(sentence.text, words[0].start, words[-1].end)
        if text is None or len(text.words.split()) < _FEWEST_WORDS:
            return
        follows = self.spoken_in == sentence.paragraph
        doubts = (_AFTER_SPEECH,) if follows else ()
        self.narration.append(Statement(StatementKind.NARRATION, text, text, doubts))

    def _turn(
        self,
        sentence: Sentence,
        opening: Opening,
        end: int,
        before: tuple[Statement, ...],
    ) -> Turn:
        spoken = said(sentence, opening, end, summed_up=not before)
        start = sentence.tokens[opening.at].start
        intro = quoted(sentence.text, start, spoken.intro_end)
        turn = Turn(
            intro or spoken.statements[0].quote,
            (*before, *spoken.statements),
            doubts=opening.doubts,
        )
        if opening.carried:
            return self._carried(turn, opening)
        return _spoken(turn, opening, sentence.text)

    def _carried(self, turn: Turn, opening: Opening) -> Turn:
        """The last speaker goes on, where the verb agrees with them."""
        last = self.last
        if last is None or not self._goes_on(last, opening):
            return replace(turn, doubts=(_NOBODY,))
        who = getattr(last.speaker, "name", last.written)
        told = (
            f"no speaker is named here; it goes on with the last one, «{who.words}»"
            if who
            else _NOBODY
        )
        return replace(
            turn,
            speaker=last.speaker,
            written=last.written,
            mention=last.mention,
            office=last.office,
            roles=last.roles,
            doubts=(told,),
        )

    def _goes_on(self, last: Turn, opening: Opening) -> bool:
        """Whether the last speaker can be who is not named here.

        After somebody without a name (`مصادر`, `مراقبون`) only a verb that goes on
        (`وأضاف`) surely means them.
        """
        named = last.speaker is not None or opening.verb in GOING_ON
        return named and _agree(self.last_gender, opening.gender)


def read_turns(
    openings: Openings,
    sentences: Iterable[Sentence],
    before: Callable[[Sentence], None],
) -> Told:
    """Read all sentences of a text in order.

    Args:
        openings: finds who takes the floor.
        sentences: of the body.
        before: called with each sentence before it is read.
    """
    reader = _Reader(openings)
    for number, sentence in enumerate(sentences):
        before(sentence)
        reader.read(number, sentence)
    return Told(tuple(reader.turns), tuple(reader.narration))


def _spoken(turn: Turn, opening: Opening, text: str) -> Turn:
    """A turn whose own words say who speaks."""
    if opening.speaker is None:
        return replace(turn, speaker=opening.organization, written=opening.attribution)
    mention, speaker = opening.mention, opening.speaker
    office = (
        None if mention is None or mention.office is None else mention.office.written
    )
    roles = tuple(
        r for r in speaker.roles if office is None or r.title.words in office.words
    )
    start = 0 if mention is None else mention.start
    return replace(
        turn,
        speaker=speaker.person,
        written=opening.attribution if mention is None else mention.name,
        mention=None if mention is None else Quote(text[start : mention.end], start),
        office=office,
        roles=roles,
        doubts=(*turn.doubts, *_about_office(office, roles, opening)),
    )


def _about_office(
    office: Quote | None, roles: tuple[object, ...], opening: Opening
) -> Doubts:
    if office is None or roles:
        return ()
    extra = opening.mention.doubts if opening.mention else ()
    return (*extra, _NO_ORGANIZATION.format(office.words))


def _end_before(sentence: Sentence, at: int) -> int:
    """Where words end before a verb, without `فيما` or `في حين` between them."""
    if sentence.key(at - 1) in CONNECTORS:
        at -= 1
        return at - 1 if sentence.key(at - 1) == _IN else at
    return at


def _gender(opening: Opening) -> str:
    return (opening.speaker.gender if opening.speaker else "") or opening.gender


def _agree(last: str, verb: str) -> bool:
    return not last or not verb or last == verb
