"""The rules on synthetic news of many styles: nothing invented, most of it found."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from polgraph.drafting import ArabicRules, make_draft
from polgraph.drafting.dates import read_date
from polgraph.drafting.seed import Origin, seed
from polgraph.drafting.tree import Entry, Ids, Said, Value
from polgraph.seeds import read
from tests.drafting.corpus import ARTICLES, found_in, proposed, text_of
from tests.drafting.truths import TRUTHS

FEWEST_FOUND = 0.9
# What no text says: ids, what a data set is called, the model's own words, dates.
NOT_WORDS = frozenset(
    [
        "id",
        "dataset",
        "language",
        "source",
        "title",
        "license",
        "text_public",
        "text_file",
        "kind",
        "role",
        "parent",
        "headquarters",
        "outlet",
        "official",
        "organization",
        "speaker",
        "within",
        "place",
        "date",
        "earliest",
        "latest",
        "published_at",
    ]
)


def values(entry: Entry, inside: str = "") -> Iterator[tuple[str, str]]:
    """Every key with its text, that of a role's title apart from a data set's."""
    for key, value in entry.fields:
        yield from _value(f"{inside}.{key}" if key == "title" else key, value)


def _value(key: str, value: Value) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield key, value
        case Said():
            yield key, value.text
        case Entry():
            yield from values(value, key)
        case tuple():
            for item in value:
                yield from _value(key, item)
        case Ids() | None:
            return


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_article_has_a_truth():
    assert {path.stem for path in ARTICLES.glob("*.txt")} == set(TRUTHS)


@pytest.mark.parametrize("name", TRUTHS)
def test_nothing_is_found_that_the_text_does_not_say(name: str):
    assert found_in(proposed(name)).all - TRUTHS[name].all == frozenset()


def test_most_of_what_the_texts_say_is_found():
    found = sum(len(found_in(proposed(name)).all & t.all) for name, t in TRUTHS.items())
    assert found / sum(len(truth.all) for truth in TRUTHS.values()) >= FEWEST_FOUND


@pytest.mark.parametrize("name", TRUTHS)
def test_every_text_of_a_draft_stands_in_the_article(name: str):
    text = folded(text_of(name))
    entry = seed(proposed(name), Origin("draft", "draft.txt"))
    roles = ("roles.title",)
    drafted = [
        (key, value)
        for key, value in values(entry)
        if key not in NOT_WORDS and (not key.endswith(".title") or key in roles)
    ]
    assert [(k, v) for k, v in drafted if folded(v) not in text] == []
    assert drafted


@pytest.mark.parametrize("name", TRUTHS)
def test_every_date_of_a_draft_is_that_of_words_of_the_article(name: str):
    proposals = proposed(name)
    understood = set()
    for date in proposals.dates:
        reading = read_date(date.written.words)
        assert reading is not None
        understood |= {str(reading.date), str(reading.earliest), str(reading.latest)}
    entry = seed(proposals, Origin("draft", "draft.txt"))
    keys = {"date", "earliest", "latest", "published_at"}
    assert {v for k, v in values(entry) if k in keys} <= understood


@pytest.mark.parametrize("name", TRUTHS)
def test_a_draft_passes_the_check_as_it_stands(name: str, tmp_path: Path):
    made = make_draft(ARTICLES / f"{name}.txt", tmp_path / "draft.yaml", ArabicRules())
    reading = read([made.seed])
    assert (reading.problems, reading.external) == ((), ())


@pytest.mark.parametrize("name", ["english", "persian"])
def test_text_in_another_language_gets_a_headline_and_addresses_alone(name: str):
    proposals = proposed(name)
    assert proposals.language == "und"
    assert "the rules are for Arabic" in proposals.doubts[0]
    assert not proposals.narration
    assert not proposals.turns
    assert not proposals.organizations
    assert text_of(name).startswith(proposals.article.headline.words)


def test_words_between_quotation_marks_are_verbatim_and_a_few_inside_a_claim_are_not():
    kinds = {
        statement.text.words: statement.kind.value
        for turn in proposed("quotes").turns
        for statement in turn.statements
    }
    assert kinds["لن نقبل بهذا القانون ولن نصوت عليه أبدا"] == "VERBATIM"
    assert kinds['وأشار إلى "قصور" في المادة الخامسة'] == "PARAPHRASE"


def test_a_verb_of_another_gender_does_not_go_on_with_the_last_speaker():
    turns = proposed("untitled").turns
    assert turns[2].speaker is None
    assert "whose words these are" in turns[2].doubts[0]


def test_what_is_told_of_impersonally_is_in_nobodys_mouth():
    told = [each.text.words for each in proposed("interview").narration]
    assert "يذكر أن الاقتراع الأخير جرى قبل ست سنوات" in told


def test_a_claim_that_is_joined_by_also_is_a_claim_of_its_own():
    first = proposed("municipality").meeting
    assert first is not None
    assert [each.text.words for each in first.turns[0].statements] == [
        "الموازنة ستزيد بنسبة خمسة بالمئة",
        "أعمال التعبيد ستبدأ في الربيع",
    ]


def test_an_appointment_is_no_speech():
    proposals = proposed("appointment")
    assert (proposals.turns, proposals.meeting, proposals.roles) == ((), None, ())


def test_a_second_speaker_in_a_sentence_keeps_their_own_words():
    said = {
        turn.speaker.name.words: turn.statements[0].text.words
        for turn in proposed("untitled").turns
        if turn.speaker
    }
    assert said["زيد المثالي"] == "العمل متوقف"


def test_the_office_of_a_deputy_is_not_given_to_both():
    roles = proposed("hijri").roles
    assert [
        role.title.words for role in roles if "علان" in role.official.name.words
    ] == ["مساعد رئيس المجلس"]


def test_a_meeting_to_come_is_none():
    assert proposed("traps").meeting is None


def test_a_newspaper_is_not_spoken_to_at_the_meeting():
    proposals = proposed("hijri")
    assert proposals.meeting is not None
    assert [t.speaker.name.words for t in proposals.turns if t.speaker] == [
        "علان العلاني"
    ]
