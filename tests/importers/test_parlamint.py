"""ParlaMint corpora: sittings, their speeches in order, and who made them."""

import shutil
from pathlib import Path

import pytest

from polgraph.errors import InputError
from polgraph.importers import Imported, read_import
from polgraph.model.enums import NameKind
from polgraph.records import Record, Wording
from tests.importers.reading import FILES, name_of, named, of, texts

CORPUS = FILES / "corpus"


@pytest.fixture(scope="module")
def corpus() -> Imported:
    return read_import("parlamint", [CORPUS], "corpus")


def said_at(made: Imported, sitting: str) -> list[Record]:
    meeting = named(made, sitting).id
    told = [s for s in of(made, "Statement") if s.links["meeting"] == (meeting,)]
    return sorted(told, key=lambda each: int(str(each.values["position"])))


def speakers(made: Imported, sitting: str, role: str = "SPEAKER") -> list[Record]:
    meeting = named(made, sitting).id
    parts = [p for p in of(made, "Participation") if p.links["meeting"] == (meeting,)]
    return [p for p in parts if p.values["role"] == role]


def test_a_sitting_is_a_meeting_in_its_period(corpus: Imported):
    sitting = named(corpus, "Sesión 2020-01-02")
    assert sitting.values["name"] == (
        Wording("Sesión 2020-01-02", "gl"),
        Wording("Sitting 2020-01-02", "en", NameKind.TRANSLATION),
    )
    assert (sitting.values["kind"], sitting.values["date"]) == ("SITTING", "2020-01-02")
    assert sitting.links["term"] == (named(corpus, "I Lexislatura").id,)
    assert sitting.links["organizers"] == (named(corpus, "Parlamento 1").id,)
    assert sitting.links["place"] == (named(corpus, "City 1").id,)


def test_a_u_is_a_speech_in_order_without_the_notes_in_it(corpus: Imported):
    said = said_at(corpus, "Sesión 2020-01-02")
    assert [texts(each.values["text"]) for each in said] == [
        ["Ábrese a sesión.\nTen a palabra."],
        ["Segue.\nE segue."],
        ["Gracias."],
        ["Bravo!"],
        ["Moi ben."],
    ]
    assert [wording_language(each) for each in said] == ["gl", "gl", "es", "gl", "gl"]
    assert {str(each.values["kind"]) for each in said} == {"VERBATIM"}


def test_speakers_are_those_that_who_points_to(corpus: Imported):
    said = said_at(corpus, "Sesión 2020-01-02")
    one, two = named(corpus, "Oficial Un").id, named(corpus, "Oficial Dous").id
    assert [s.links.get("speaker") for s in said] == [
        (one,),
        (one,),
        (two,),
        None,
        None,
    ]
    written = [s.values.get("attribution") for s in said]
    assert written == ["A PRESIDENTA", None, "O señor DOUS", "UNHA VOZ", "Un deputado"]


def test_speakers_nobody_could_identify_keep_their_words(corpus: Imported):
    parts = speakers(corpus, "Sesión 2020-01-02")
    assert [p.values["position"] for p in parts] == [1, 2, 3, 4]
    unknown = [p.values["nameAsWritten"] for p in parts if "participant" not in p.links]
    assert unknown == ["UNHA VOZ", "Un deputado"]


def test_what_a_speaker_held_that_day_comes_from_dated_affiliations(corpus: Imported):
    one = named(corpus, "Oficial Un").id
    assert held(corpus, "Sesión 2020-01-02", one) == {"Parlamento 1", "Party A"}
    assert held(corpus, "Sesión 2020-01-03", one) == {"Parlamento 1", "Party B"}
    two = named(corpus, "Oficial Dous").id
    assert held(corpus, "Sesión 2020-01-02", two) == {"Party B", "party.Z"}


def test_a_chair_is_a_chair_too(corpus: Imported):
    (chair,) = speakers(corpus, "Sesión 2020-01-02", "CHAIR")
    assert chair.links["participant"] == (named(corpus, "Oficial Un").id,)


def test_paragraphs_that_the_header_counts_as_speeches_are_joined(corpus: Imported):
    said = said_at(corpus, "Sesión 2020-01-03")
    assert [texts(each.values["text"]) for each in said] == [
        ["Un.\nDous."],
        ["Tr es así."],
    ]
    assert corpus.tally.noted["paragraphs joined"] == 1


def test_the_transcript_is_the_source(corpus: Imported):
    (article,) = [
        a for a in of(corpus, "Article") if name_of(a) == "Diario 1, 2020-01-02"
    ]
    assert article.values["url"] == "https://example.org/1.pdf"
    cited = {
        c.article for s in said_at(corpus, "Sesión 2020-01-02") for c in s.citations
    }
    assert cited == {article.id}


def test_organizations_keep_names_life_and_periods(corpus: Imported):
    parliament = named(corpus, "Parlamento 1")
    assert texts(parliament.values["name"]) == ["Parlamento 1", "Parliament 1"]
    assert (parliament.values["kind"], parliament.values["foundedOn"]) == (
        "PARLIAMENT",
        "1981",
    )
    assert named(corpus, "I Lexislatura").values["kind"] == "LEGISLATIVE_PERIOD"
    assert texts(named(corpus, "Party A").values["name"]) == ["Party A", "A"]


def test_relations_lead_from_each_to_each(corpus: Imported):
    kinds = {
        texts(r.values["title"])[0]: r.values["kind"] for r in of(corpus, "Relation")
    }
    assert kinds == {"coalition": "ALLIANCE", "opposition": "OTHER"}


def test_repeats_stubs_bad_dates_and_drops_are_told(corpus: Imported):
    assert corpus.tally.repeats["affiliations"] == 1
    assert {name_of(stub) for stub in corpus.stubs} == {"Ninguén", "party.Z"}
    notes = [str(note) for note in corpus.tally.notes]
    assert any("listPerson.xml" in note and "birthDate `1`" in note for note in notes)
    assert any("it is before since 2021-02-01" in note for note in notes)
    assert corpus.tally.dropped["persons.education"] == 1
    assert corpus.tally.dropped["orgs.state"] == 1
    assert corpus.about == {"title": "Corpus 1", "license": "CC BY 1"}


def test_a_root_alone_brings_what_lies_beside_it():
    made = read_import("parlamint", [CORPUS / "ParlaMint-XX.xml"], "corpus")
    assert len(of(made, "Meeting")) == 1
    assert made.tally.dropped["files that the corpus lists and that are not here"] == 1


def test_a_sitting_alone_has_stubs_for_speakers():
    path = CORPUS / "ParlaMint-XX_2020-01-03.xml"
    made = read_import("parlamint", [path], "parlamint-xx")
    assert {name_of(each) for each in made.stubs} == {"OficialUnÁ", "Ninguén"}
    assert all(each.id.startswith("parlamint-xx-person-") for each in made.stubs)


def wording_language(said: Record) -> str | None:
    text = said.values["text"]
    first = text[0] if isinstance(text, tuple) else None
    return first.language if isinstance(first, Wording) else None


def held(made: Imported, sitting: str, person: str) -> set[str | None]:
    """The names of the organizations in which somebody held something at a sitting."""
    records = {each.id: each for each in (*made.records, *made.stubs)}
    (part,) = [
        p for p in speakers(made, sitting) if p.links.get("participant") == (person,)
    ]
    roles = [records[role] for role in part.links["roles"]]
    return {name_of(records[role.links["organization"][0]]) for role in roles}


def test_a_folder_is_the_corpus_that_its_root_includes(tmp_path: Path):
    shutil.copytree(CORPUS, tmp_path / "corpus")
    aside = tmp_path / "corpus" / "malformed" / "ParlaMint-XX-listOrg.xml"
    aside.parent.mkdir()
    aside.write_text("<listOrg xmlns='http://www.tei-c.org/ns/1.0'><org>")
    made = read_import("parlamint", [tmp_path / "corpus"], "corpus")
    assert made.counts() == read_import("parlamint", [CORPUS], "corpus").counts()
    told = [str(note) for note in made.tally.notes if note.sort == "file left out"]
    assert told == [f"{aside}: the corpus in whose folder it lies does not include it"]
    with pytest.raises(InputError, match="not well-formed XML"):
        read_import("parlamint", [aside], "corpus")


def test_what_a_root_includes_from_folders_below_it_is_read(tmp_path: Path):
    folder = tmp_path / "corpus"
    shutil.copytree(CORPUS, folder)
    sitting = "ParlaMint-XX_2020-01-03.xml"
    (folder / "2020").mkdir()
    (folder / sitting).rename(folder / "2020" / sitting)
    root = folder / "ParlaMint-XX.xml"
    root.write_text(root.read_text("utf-8").replace(sitting, f"2020/{sitting}"))
    made = read_import("parlamint", [folder], "corpus")
    assert len(of(made, "Meeting")) == 2
