"""Any drafter is held to the text: one that lies is refused, and nothing is written."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from polgraph.drafting import ArabicRules, Drafter, Proposals, Quote, make_draft
from polgraph.drafting.proposals import (
    Article,
    Date,
    Media,
    Organization,
    Person,
    Role,
    Statement,
    Turn,
)
from polgraph.drafting.verifying import verified
from polgraph.errors import InputError
from polgraph.model.enums import MediaKind, OrganizationKind, StatementKind
from polgraph.seeds import read

TEXT = """خبر عن حزب المثال

قال رئيس حزب المثال فلان الفلاني إن العمل
مستمر في عام 2024. https://example.org/1.mp4
"""


@dataclass(frozen=True)
class Answering:
    """Stands for any program that proposes: it gives the answer that it was given."""

    answer: Proposals

    def propose(self, text: str) -> Proposals:
        assert text == TEXT
        return self.answer


def honest() -> Proposals:
    """What a drafter that only knows words, not offsets, could propose."""
    party = Organization(
        Quote("حزب المثال"), OrganizationKind.PARTY, Quote("حزب المثال")
    )
    person = Person(Quote("فلان الفلاني"), Quote("رئيس حزب المثال فلان الفلاني"))
    role = Role(person, party, Quote("رئيس"), Quote("رئيس حزب المثال فلان الفلاني"))
    statement = Statement(
        StatementKind.REPORTED, Quote("العمل\nمستمر"), Quote("إن العمل\nمستمر")
    )
    turn = Turn(Quote("قال رئيس حزب المثال"), (statement,), person, roles=(role,))
    return Proposals(Article(Quote("خبر عن حزب المثال")), "ar", turns=(turn,))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def with_statement(text: str, quote: str, start: int | None = None) -> Proposals:
    said = Statement(StatementKind.REPORTED, Quote(text), Quote(quote, start))
    return replace(honest(), turns=(Turn(Quote("قال"), (said,)),))


def test_any_drafter_plugs_in(article: Path):
    drafter: Drafter = Answering(honest())
    made = make_draft(article, article.with_name("draft.yaml"), drafter)
    reading = read([made.seed])
    assert reading.problems == ()
    assert {r.type for r in reading.records} >= {"Party", "Official", "Role"}


def test_offsets_are_found_for_a_drafter_that_gives_none():
    spaced = with_statement("العمل مستمر", "إن  العمل مستمر")
    assert verified(spaced, TEXT).turns[0].statements[0].text.words == "العمل\nمستمر"
    located = verified(honest(), TEXT)
    assert located.article.headline.start == 0
    assert located.turns[0].statements[0].quote.start == TEXT.index("إن العمل")


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        (
            with_statement("العمل متوقف", "إن العمل\nمستمر"),
            "«العمل متوقف», words that are not in the text; nearest there: «العمل",
        ),
        (
            with_statement("العمل\nمستمر", "إن العمل سيستمر"),
            "words that are not in the text",
        ),
        (
            with_statement("العمل\nمستمر", "إن العمل\nمستمر", start=3),
            "at offset 3; other words stand there",
        ),
        (with_statement("العمل\nمستمر", "إن العمل\nمستمر", start=-5), "offset -5"),
        (with_statement("", "إن العمل\nمستمر"), "a quote is words"),
        (with_statement(" العمل", "إن العمل\nمستمر"), "a quote is words"),
        (
            replace(honest(), people=(Person(Quote("علان"), Quote("فلان الفلاني")),)),
            "«علان», words that are not in the text",
        ),
        (
            replace(honest(), article=Article(Quote("Headline of my own"))),
            "words that are not in the text",
        ),
        (
            replace(honest(), dates=(Date(Quote("العمل\nمستمر")),)),
            "for a date; it is none",
        ),
        (
            replace(
                honest(),
                media=(
                    Media(MediaKind.VIDEO, Quote("حزب المثال"), Quote("حزب المثال")),
                ),
            ),
            "as an address; it is none",
        ),
        (replace(honest(), language="Arabic (Jordan)"), "a language that is none"),
    ],
)
def test_a_drafter_that_lies_is_refused_and_nothing_is_written(
    article: Path, lie: Proposals, told: str
):
    with pytest.raises(InputError) as refused:
        make_draft(article, article.with_name("draft.yaml"), Answering(lie))
    assert told in refused.value.message
    assert "\n" not in refused.value.message
    assert [path.name for path in article.parent.iterdir()] == ["article.txt"]


def test_a_doubt_cannot_leave_its_comment(article: Path):
    hostile = "doubt\nofficials:\n  - { id: x }\u202e\x07"
    made = make_draft(
        article,
        article.with_name("draft.yaml"),
        Answering(replace(honest(), doubts=(hostile,))),
    )
    written = made.seed.read_text(encoding="utf-8")
    assert "# ? doubt officials: - { id: x }" in written
    assert read([made.seed]).problems == ()


def test_what_makes_no_valid_seed_is_refused_before_it_is_written(article: Path):
    narrated = Statement(StatementKind.NARRATION, Quote("العمل"), Quote("العمل"))
    person = honest().turns[0].speaker
    wrong = replace(honest(), turns=(Turn(Quote("قال"), (narrated,), person),))
    with pytest.raises(InputError, match="makes no valid seed file") as refused:
        make_draft(article, article.with_name("draft.yaml"), Answering(wrong))
    assert "narration is the source's own account" in refused.value.message
    assert not article.with_name("draft.yaml").exists()


def test_the_rules_are_held_to_the_same():
    assert verified(ArabicRules().propose(TEXT), TEXT).roles
