from polgraph.model import MODEL
from polgraph.records import Record, Wording, merge
from polgraph.records.record import Value
from polgraph.upsert.properties import properties


def stored(type_: str, **values: Value) -> dict[str, object]:
    return properties(merge([Record(type_, "x", "news", values)]))


def test_a_partial_date_has_its_first_and_last_day_beside_it():
    role = stored("Role", since="2024-02")
    assert (role["since"], role["sinceEarliest"], role["sinceLatest"]) == (
        *("2024-02", "2024-02-01", "2024-02-29"),
    )


def test_what_is_served_derived_is_kept_as_stated():
    statement = stored("Statement", date="2024")
    assert statement["statedDate"] == "2024"
    assert "date" not in statement
    assert stored("Meeting", earliest="2023-12")["statedEarliest"] == "2023-12"


def test_a_name_keeps_all_its_wordings():
    official = stored("Official", name=(Wording("نضال", "ar"), Wording("Nidal", "en")))
    assert official["name"] == "نضال"
    assert official["nameTexts"] == ["نضال", "Nidal"]
    assert official["nameLanguages"] == ["ar", "en"]
    assert "titleTexts" not in stored("Role", title=(Wording("عضو", "ar"),))


def test_values_are_parallel_lists_with_blanks_for_what_is_not_known():
    official = stored(
        "Official", links=({"url": "https://a.example/"}, {"url": "u", "title": "t"})
    )
    assert official["linkUrls"] == ["https://a.example/", "u"]
    assert official["linkTitles"] == ["", "t"]


def test_an_organization_is_of_the_kind_of_its_type_unless_said_otherwise():
    assert stored("Party")["kind"] == "PARTY"
    assert stored("Body", kind="TEAM")["kind"] == "TEAM"


def test_a_text_is_not_public_unless_said_so():
    assert stored("Dataset", title="News")["textPublic"] is False
    assert stored("Dataset", title="News", textPublic=True)["textPublic"] is True


def test_strings_are_a_list():
    assert stored("Article", authors=("أ", "ب"))["authors"] == ["أ", "ب"]


def test_what_is_not_known_is_absent():
    assert stored("Topic") == {"id": "x", "datasets": ["news"]}


def test_every_type_can_be_stored():
    assert {stored(name)["id"] for name in MODEL.object_by_name} == {"x"}
