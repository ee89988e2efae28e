from polgraph.model.enums import NameKind
from polgraph.records import Wording
from polgraph.upsert.wordings import wording_properties


def test_one_wording_needs_no_property_of_its_language():
    assert wording_properties("title", (Wording("عضو", "ar"),)) == {
        "title": "عضو",
        "titleLanguages": ["ar"],
        "titleKinds": ["ORIGINAL"],
    }


def test_each_language_has_a_property_where_there_are_several():
    stored = wording_properties(
        "name",
        (Wording("إرادة", "ar"), Wording("Erada", "en", NameKind.TRANSLITERATION)),
    )
    assert stored["name@ar"] == stored["name"] == "إرادة"
    assert stored["name@en"] == "Erada"
    assert stored["nameKinds"] == ["ORIGINAL", "TRANSLITERATION"]


def test_the_first_name_that_is_no_alias_stands_for_a_language():
    stored = wording_properties(
        "name",
        (
            Wording("حزب", "ar"),
            Wording("EP", "en", NameKind.ABBREVIATION),
            Wording("Erada Party", "en", NameKind.TRANSLATION),
            Wording("Will Party", "en", NameKind.TRANSLATION),
            Wording("Volonté", "fr", NameKind.ALIAS),
        ),
    )
    assert stored["name@en"] == "Erada Party"
    assert "name@fr" not in stored


def test_a_region_stands_for_its_language_where_the_language_is_not_given():
    stored = wording_properties("name", (Wording("أ", "ar-JO"), Wording("B", "en")))
    assert stored["name@ar-JO"] == stored["name@ar"] == "أ"
    given = (Wording("أ", "ar-JO"), Wording("ب", "ar"))
    assert wording_properties("name", given)["name@ar"] == "ب"


def test_an_unknown_language_is_empty():
    stored = wording_properties("text", (Wording("x"), Wording("y", "en")))
    assert stored["textLanguages"] == ["", "en"]
    assert {key for key in stored if "@" in key} == {"text@en"}
