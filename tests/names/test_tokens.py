"""Spellings of one name come to the same tokens."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.names import query_tokens, tokens


def cut(text: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(text))


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "نضال البطاينة",
            "نضال البطاينه",
            "نضال بطاينة",
            "نِضَال البَطَايِنَة",
            "نضــال البطاینة",
        ),
        (
            "\u200fنضال البطاينة\u200e",
            "نضال  البطاينة",
            "نضال الـبطاينة",
            "ﻧﻀﺎﻝ البطاينة",
        ),
        ("أيمن الصفدي", "ايمن الصفدى", "إيمن الصفدي"),
        ("عبد الله النسور", "عبدالله النسور"),
        ("عبد الرحمن", "عبدالرحمن", "عبد رحمن"),
        ("طلال أبو غزالة", "طلال ابوغزاله", "طلال أبي غزالة"),
        ("نور الدين", "نورالدين"),
        ("نصر الله", "نصرالله"),
        ("محمد بن سلمان", "محمد سلمان"),
        ("غیداء کنعان", "غيداء كنعان"),
        ("إلهام", "الهام"),
        ("ألفت", "الفت"),
        ("وليد داوود", "وليد داود"),
        ("ئاسۆ کەریم", "اسو كريم"),
        ("هێمن ئەحمەد", "هيمن احمد"),
        ("شێرکۆ عەبدوڵڵا", "شيركو عبدالله"),
        ("عەبدولکەریم", "عبد الكريم"),
        ("ڕۆژین حەسەن", "روجين حسن"),
        ("حركة ٢٤ آذار", "حركة ۲۴ اذار", "حركة 24 اذار"),
    ],
)
def test_arabic_spellings_of_a_name_are_one(spellings: tuple[str, ...]):
    assert len({cut(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Nidal al-Bataineh",
            "NIDAL Bataineh",
            "Nidal Al Bataineh",
            "Nidal Albataineh",
        ),
        ("Abdul Rahman", "Abd al-Rahman", "Abdel-Rahman", "Abdur-Rahman"),
        ("Talal Abu-Ghazaleh", "Talal Abu Ghazaleh", "Talal Aboughazaleh"),
        ("Nour al-Din", "Nouruddin", "Nour Eddine"),
        ("Alotaibi", "Al-Otaibi", "Elotaibi", "Otaibi"),
        ("José Ibañez", "Jose Ibanez"),
        ("Łukasz Øberg", "Lukasz Oberg"),
        ("O'Brien", "O’Brien", "OBrien"),
        ("Ольга Щербакова", "Olga Shcherbakova"),
        ("Пётр Жуков", "Петр Жуков", "Petr Zhukov"),
        ("Наталія Шевченко", "Nataliya Shevchenko"),
        ("Ђорђе Живков", "Djordje Zhivkov"),
        ("Ελένη Χρήστου", "ΕΛΕΝΗ ΧΡΗΣΤΟΥ", "Eleni Christoy"),
    ],
)
def test_latin_spellings_of_a_name_are_one(spellings: tuple[str, ...]):
    assert len({cut(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("spelled", "meant"), [("9ale7", "saleh"), ("3omar", "aomar"), ("ni'9al", "nidal")]
)
def test_digits_of_chat_are_letters(spelled: str, meant: str):
    assert cut(spelled) == (meant,)


@pytest.mark.parametrize("text", ["24", "G20", "covid19", "1st", "مجلس 2020"])
def test_numbers_stay_numbers(text: str):
    assert any(character.isdigit() for character in "".join(cut(text)))


@pytest.mark.parametrize(
    "asked",
    ["الدكتور نضال البطاينة", "معالي المهندس نضال البطاينة", "د. نضال البطاينة"],
)
def test_titles_are_dropped_from_what_is_asked(asked: str):
    assert query_tokens(asked)[0].text == "نضال"
    assert tokens(asked)[0].text != "نضال"


def test_a_title_alone_is_asked_for():
    assert [token.text for token in query_tokens("الوزير")] == ["وزير"]


@pytest.mark.parametrize(("text", "letters"), [("漢字", "漢字"), ("한글", "한글")])
def test_scripts_in_no_table_keep_their_letters(text: str, letters: str):
    assert unicodedata.normalize("NFC", "".join(cut(text))) == letters


@given(st.text())
def test_every_token_is_letters_and_digits_and_stands_in_the_text(text: str):
    for token in tokens(text):
        assert token.text.isalnum()
        assert 0 <= token.start < token.end <= len(text)


@given(st.text())
def test_tokens_are_in_order_and_do_not_overlap(text: str):
    spans = [(token.start, token.end) for token in tokens(text)]
    assert all(a <= b for a, b in spans)
    assert spans == sorted(spans)
