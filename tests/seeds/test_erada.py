"""The seeds that come with the project read as they stand."""

from collections import Counter
from pathlib import Path

import pytest

from polgraph.records import Record
from polgraph.seeds import read

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    reading = read([SEEDS])
    assert (reading.problems, reading.external) == ((), ())
    return reading.records


def test_the_meeting_has_four_speakers_in_order(records: tuple[Record, ...]):
    speakers = [r for r in records if r.values.get("role") == "SPEAKER"]
    assert [(s.values["position"], s.links["participant"]) for s in speakers] == [
        (1, ("nidal-al-bataineh",)),
        (2, ("yusr-hassan",)),
        (3, ("simya-al-shatarat",)),
        (4, ("omar-al-dahamsheh",)),
    ]


def test_every_quote_is_the_article_s_text_at_its_offsets(records: tuple[Record, ...]):
    article = next(record for record in records if record.type == "Article")
    text = article.values["text"]
    assert isinstance(text, str)
    cited = [citation for record in records for citation in record.citations]
    assert all(c.quote == text[c.start : c.end] for c in cited if c.quote is not None)


def test_every_fact_cites_words(records: tuple[Record, ...]):
    facts = {
        "Official",
        "Party",
        "Body",
        "Role",
        "Participation",
        "Statement",
        "Meeting",
    }
    told = [record for record in records if record.type in facts]
    assert Counter(record.type for record in told).keys() == facts
    assert all(any(c.quote for c in record.citations) for record in told)


def test_the_statements_of_the_meeting_have_an_order(records: tuple[Record, ...]):
    statements = [record for record in records if record.type == "Statement"]
    positions = sorted(str(s.values["position"]).zfill(3) for s in statements)
    assert len(set(positions)) == len(statements)
