"""What is nested in a meeting."""

from polgraph.records import Record, Wording
from tests.seeds.conftest import Read, ReadText

MEETING = """
meetings:
  - id: m
    name: اجتماع
    quote: وخاطب
    participants:
      - { organization: erada, on_behalf_of: erada, quote: حزب }
      - { description: { ar: حضور كبير }, role: guest, quote: الحضور }
    speakers:
      - official: nidal
        roles: [ secretary-general ]
        name_as_written: نضال البطاينة
        role_as_written: الأمين العام للحزب
        quote: وخاطب الأمين العام
        statements:
          - { kind: reported, text: حزب إرادة حزب, topics: [ work ], quote: إن حزب إرادة }
          - { kind: reported, text: حزب فاعل, quote: حزب فاعل }
      - name_as_written: الحضور
        quote: الحضور
        statements:
          - { kind: paraphrase, text: سؤال, attribution: أحدهم, quote: بالقول }
      - official: nidal
        quote: نضال
        statements: [ { kind: verbatim, text: فاعل, position: 9, quote: فاعل } ]
    statements:
      - { kind: narration, text: وخاطب الحضور, quote: وخاطب }
"""


def by_text(read: Read) -> dict[str, Record]:
    return {_words(record): record for record in read.of("Statement")}


def _words(record: Record) -> str:
    wordings = record.values["text"]
    assert isinstance(wordings, tuple)
    assert isinstance(wordings[0], Wording)
    return wordings[0].text


def test_speakers_stand_in_the_order_of_speaking(read_news: ReadText):
    parts = read_news(MEETING).of("Participation")
    speakers = [part for part in parts if part.values["role"] == "SPEAKER"]
    assert [(s.values["position"], s.links.get("participant")) for s in speakers] == [
        (1, ("nidal",)),
        (2, None),
    ]
    assert speakers[0].values["nameAsWritten"] == "نضال البطاينة"
    assert speakers[0].values["roleAsWritten"] == "الأمين العام للحزب"
    assert speakers[0].links["roles"] == ("secretary-general",)


def test_who_takes_the_floor_twice_is_one_speaker(read_news: ReadText):
    read = read_news(
        MEETING.replace(
            "- official: nidal\n        quote: نضال",
            "- official: nidal\n        name_as_written: نضال\n"
            "        roles: [ chair ]\n        quote: نضال",
        )
    )
    speaker, _unknown = (
        part for part in read.of("Participation") if part.values["role"] == "SPEAKER"
    )
    assert speaker.values["nameAsWritten"] == "نضال البطاينة"
    assert speaker.links["roles"] == ("secretary-general", "chair")
    assert [each.quote for each in speaker.citations] == ["وخاطب الأمين العام", "نضال"]
    said = by_text(read)["فاعل"]
    assert said.links["roles"] == ("chair",)
    assert said.values["attribution"] == "نضال"


def test_a_known_speaker_has_no_id_of_their_own(read_news: ReadText):
    named = MEETING.replace("- official: nidal", "- id: part\n        official: nidal")
    assert "leave `id` out" in str(read_news(named).problems)


def test_everything_in_a_meeting_leads_to_it(read_news: ReadText):
    read = read_news(MEETING)
    inside = (*read.of("Participation"), *read.of("Statement"))
    assert len(inside) == 9
    assert {record.links["meeting"] for record in inside} == {("m",)}


def test_whoever_is_only_there_attends(read_news: ReadText):
    first, second = read_news(MEETING).of("Participation")[:2]
    assert first.values == {"role": "ATTENDEE"}
    assert first.links["participant"] == first.links["onBehalfOf"] == ("erada",)
    assert second.values["role"] == "GUEST"
    assert second.values["description"] == (Wording("حضور كبير", "ar"),)


def test_a_statement_takes_speaker_office_and_name_from_where_it_stands(
    read_news: ReadText,
):
    statement = by_text(read_news(MEETING))["حزب فاعل"]
    assert statement.links == {
        "meeting": ("m",),
        "speaker": ("nidal",),
        "roles": ("secretary-general",),
    }
    assert statement.values["attribution"] == "نضال البطاينة"


def test_statements_are_numbered_through_the_meeting(read_news: ReadText):
    statements = by_text(read_news(MEETING))
    assert {text: s.values.get("position") for text, s in statements.items()} == {
        "حزب إرادة حزب": 1,
        "حزب فاعل": 2,
        "سؤال": 3,
        "فاعل": 9,
        "وخاطب الحضور": None,
    }


def test_a_speaker_whom_nobody_identified_has_a_name_alone(read_news: ReadText):
    statement = by_text(read_news(MEETING))["سؤال"]
    assert "speaker" not in statement.links
    assert statement.values["attribution"] == "أحدهم"


def test_narration_is_nobody_s(read_news: ReadText):
    narration = by_text(read_news(MEETING))["وخاطب الحضور"]
    assert narration.links == {"meeting": ("m",)}
    assert "attribution" not in narration.values


def test_what_is_in_a_meeting_is_hidden_as_long_as_the_meeting(read_news: ReadText):
    hidden = MEETING.replace("id: m\n", "id: m\n    embargo_until: 2030-01-01\n")
    read = read_news(hidden)
    inside = (*read.of("Participation"), *read.of("Statement"))
    assert {record.embargo_until for record in inside} == {"2030-01-01T00:00:00Z"}


def test_what_is_in_a_meeting_cites_the_meeting_s_source(read_news: ReadText):
    elsewhere = MEETING.replace("id: m\n", "id: m\n    source: other\n    dataset: d\n")
    inside = read_news(elsewhere).of("Statement")
    assert {record.citations[0].article for record in inside} == {"other"}
    assert {record.dataset for record in inside} == {"d"}
