"""The rules on the article of `seeds/`, held against its seed file made by hand."""

from collections.abc import Iterator

import pytest

from polgraph.drafting import ArabicRules, Proposals, make_draft
from polgraph.drafting.proposals import Statement, parts
from polgraph.drafting.verifying import verified
from polgraph.records import Record, Wording
from polgraph.records.record import Value
from polgraph.seeds import read
from tests.program import ROOT

TEXT = ROOT / "seeds" / "altaj-erada-team.ar.txt"
TURNS = (
    ("نضال البطاينة", "وخاطب"),
    ("نضال البطاينة", "وأضاف"),
    ("يسر حسان", "وأكدت"),
    ("يسر حسان", "وأضافت"),
    ("سيمياء الشطرات", "وقدمت"),
    ("عمر الدهامشة", "وقدم"),
    ("عمر الدهامشة", "وبين"),
)


@pytest.fixture(scope="module")
def proposals() -> Proposals:
    text = TEXT.read_text(encoding="utf-8")
    return verified(ArabicRules().propose(text), text)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, ...]:
    output = tmp_path_factory.mktemp("draft") / "draft.yaml"
    made = make_draft(TEXT, output, ArabicRules())
    reading = read([made.seed])
    assert (reading.problems, reading.external) == ((), ())
    return reading.records


@pytest.fixture(scope="module")
def truth() -> tuple[Record, ...]:
    return read([ROOT / "seeds" / "erada.yaml"]).records


def texts(records: tuple[Record, ...], kind: str, key: str) -> set[str]:
    """The values of a field, of several wordings the original."""
    values = (r.values.get(key) for r in records if r.type == kind)
    return {_original(value) for value in values if value is not None}


def _original(value: Value) -> str:
    if isinstance(value, tuple) and isinstance(first := value[0], Wording):
        return first.text
    return str(value)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("Party", "name"),
        ("Body", "name"),
        ("Outlet", "name"),
        ("Official", "name"),
        ("Role", "title"),
        ("Media", "url"),
        ("Article", "name"),
        ("Article", "section"),
    ],
)
def test_the_draft_has_what_was_written_by_hand(
    drafted: tuple[Record, ...], truth: tuple[Record, ...], kind: str, key: str
):
    assert texts(drafted, kind, key) == texts(truth, kind, key)


def test_places_are_those_of_the_text(
    drafted: tuple[Record, ...], truth: tuple[Record, ...]
):
    by_hand = texts(truth, "Place", "name") - {"مقر حزب إرادة"}
    assert texts(drafted, "Place", "name") == by_hand | {"مقر الحزب"}


def test_offices_stand_as_written(
    drafted: tuple[Record, ...], truth: tuple[Record, ...]
):
    key = "roleAsWritten"
    assert texts(drafted, "Participation", key) == texts(truth, "Participation", key)


def test_all_seven_turns_are_found(proposals: Proposals):
    assert proposals.meeting is not None
    turns = proposals.meeting.turns
    assert proposals.turns == ()
    assert (
        tuple(
            (
                turn.speaker.name.words if turn.speaker else "",
                turn.quote.words.split()[0],
            )
            for turn in turns
        )
        == TURNS
    )


def test_the_kind_of_every_statement_is_that_of_the_hand_made_claims_in_it(
    drafted: tuple[Record, ...], truth: tuple[Record, ...]
):
    claims = list(_quoted(truth))
    for kind, start, end in _quoted(drafted):
        inside = {k for k, s, e in claims if start <= s and e <= end}
        assert inside == {kind}


def test_every_claim_made_by_hand_lies_within_a_drafted_statement(
    drafted: tuple[Record, ...], truth: tuple[Record, ...]
):
    spans = [(s, e) for _, s, e in _quoted(drafted)]
    lost = [c for c in _quoted(truth) if not _is_inside(c[1], c[2], spans)]
    assert lost == []


def _is_inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    # A claim's quote may begin with the verb that the draft keeps as the turn's words.
    return any(s <= end - 1 < e and (s <= start or start >= s - 16) for s, e in spans)


def _quoted(records: tuple[Record, ...]) -> Iterator[tuple[object, int, int]]:
    for record in records:
        if record.type == "Statement":
            citation = record.citations[0]
            assert citation.start is not None
            assert citation.end is not None
            yield record.values["kind"], citation.start, citation.end


def test_what_the_article_does_not_state_is_not_drafted(drafted: tuple[Record, ...]):
    of_article = next(r for r in drafted if r.type == "Article")
    meeting = next(r for r in drafted if r.type == "Meeting")
    media = next(r for r in drafted if r.type == "Media")
    team = next(r.id for r in drafted if r.type == "Body")
    assert not {"publishedAt", "url", "authors"} & of_article.values.keys()
    assert not {"date", "earliest", "latest"} & meeting.values.keys()
    assert not {"shows", "publisher"} & media.links.keys()
    assert all(
        team not in role.links["organization"]
        for role in drafted
        if role.type == "Role"
    )


def test_the_seat_and_the_booklet_that_the_article_tells_of_are_drafted(
    drafted: tuple[Record, ...],
):
    party = next(r for r in drafted if r.type == "Party")
    (about_seat,) = [c for c in party.citations if c.supports == ("headquarters",)]
    assert about_seat.quote == "بمقر الحزب بالعاصمة عمان"
    seat = next(r for r in drafted if r.links.get("within"))
    assert party.links["headquarters"] == (seat.id,)
    booklet = next(r for r in drafted if r.values.get("kind") == "DOCUMENT")
    assert booklet.citations[0].quote == "كتيب صدر"
    assert not {"url", "publishedAt"} & booklet.values.keys()
    (of_it,) = [r for r in drafted if booklet.id in r.links.get("mentions", ())]
    assert _original(of_it.values["text"]).startswith("الحزب وفّر المعلومات الكاملة")


def test_the_office_that_reads_two_ways_is_asked_about(proposals: Proposals):
    role = next(r for r in proposals.roles if "الدهامشة" in r.official.name.words)
    assert role.title.words.endswith("مع الإعلام الصحفي")
    assert "«الصحفي عمر»" in role.doubts[0]


def test_who_goes_on_without_being_named_is_asked_about(proposals: Proposals):
    assert proposals.meeting is not None
    carried = [t for t in proposals.meeting.turns if len(t.quote.words.split()) == 1]
    assert [t.doubts[0].split(";")[0] for t in carried] == [
        "no speaker is named here"
    ] * 3


def test_the_team_that_is_only_called_so_is_not_named_so(proposals: Proposals):
    names = {o.name.words for o in proposals.organizations}
    assert names == {"حزب إرادة", "فريق التواصل الاجتماعي والتعبئة والتنظيم"}


def test_drafting_twice_gives_the_same(proposals: Proposals):
    text = TEXT.read_text(encoding="utf-8")
    assert verified(ArabicRules().propose(text), text) == proposals
    assert len(set(parts(proposals, Statement))) == 13
