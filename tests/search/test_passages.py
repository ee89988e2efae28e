"""The words asked for are found in texts, marked, and nothing else is."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from polgraph.search.highlights import excerpt, marked
from polgraph.search.passages import passage

TEXT = "قال الوزير إن الأحزاب السياسية تعمل. ثم تحدث رئيس الحزب عن الانتخابات في عمان."


def test_words_are_found_whatever_their_article_and_ending():
    for asked in ("وزير", "أحزاب", "بالأحزاب", "انتخابات"):
        found = passage([asked], TEXT)
        assert found is not None, asked
        assert len(found.spans) == 1


def test_words_side_by_side_count_most_and_words_apart_least():
    phrase = passage(["الأحزاب", "السياسية"], TEXT)
    near = passage(["السياسية", "الوزير"], TEXT)
    apart = passage(["الأحزاب", "الانتخابات"], TEXT.replace(" ثم", " ثم" * 120))
    some = passage(["الوزير", "غائب"], TEXT)
    assert phrase
    assert near
    assert apart
    assert some
    assert 1 > phrase.score > near.score > apart.score > some.score > 0


def test_a_text_without_the_words_is_no_passage():
    assert passage(["غائب"], TEXT) is None
    assert passage([], TEXT) is None


def test_what_is_marked_is_the_word():
    found = passage(["الأحزاب"], TEXT)
    assert found is not None
    assert "<mark>الأحزاب</mark>" in excerpt(TEXT, found.spans)


def test_an_excerpt_of_a_long_text_is_short_and_says_so():
    text = "كلمة " * 3_000 + "الهدف" + " كلمة" * 3_000
    found = passage(["الهدف"], text)
    assert found is not None
    shown = excerpt(text, found.spans)
    assert "<mark>الهدف</mark>" in shown
    assert len(shown) < 500
    assert shown.startswith("…")
    assert shown.endswith("…")


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_everything_but_the_marks_is_escaped(text: str, start: int, size: int):
    span = (min(start, len(text)), min(start + size, len(text)))
    shown = marked(text, [span] if span[0] < span[1] else [])
    plain = shown.replace("<mark>", "").replace("</mark>", "")
    assert plain == escape(text)


@given(st.lists(st.text(max_size=5), max_size=5), st.text(max_size=200))
def test_spans_are_in_order_and_within_the_text(words: list[str], text: str):
    found = passage(words, text)
    spans = found.spans if found else ()
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert excerpt(text, spans) is not None
