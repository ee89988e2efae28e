"""From a file to a file: what is refused, what is written, and that nothing is lost."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from polgraph.drafting import ArabicRules, make_draft
from polgraph.drafting.making import LONGEST
from polgraph.errors import PolgraphError
from polgraph.seeds import read
from tests.drafting.corpus import ARTICLES, text_of
from tests.drafting.truths import TRUTHS

RULES = ArabicRules()
TEXT = "خبر عن حزب المثال\n\nقال رئيس حزب المثال فلان الفلاني إن العمل مستمر.\n"
WORDS = sorted({word for name in TRUTHS for word in text_of(name).split()})
MARKS = [
    "\n",
    "\n\n",
    " - ",
    ": ",
    "، ",
    ". ",
    "«",
    "»",
    '"',
    "(",
    ")",
    "\u200f",
    "\ufeff",
]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    return folder / "article.txt"


def refused(
    article: Path, output: Path, url: str | None = None, published: str | None = None
) -> str:
    with pytest.raises(PolgraphError) as error:
        make_draft(article, output, RULES, url=url, published=published)
    return error.value.message


def test_the_text_is_put_beside_the_seed(article: Path, tmp_path: Path):
    made = make_draft(article, tmp_path / "news.yaml", RULES)
    assert made.text == tmp_path / "news.txt"
    assert made.text.read_text(encoding="utf-8") == TEXT
    assert "text_file: news.txt" in made.seed.read_text(encoding="utf-8")


def test_a_text_that_lies_beside_the_seed_stays_where_it_is(article: Path):
    made = make_draft(article, article.with_name("news.yaml"), RULES)
    assert made.text == article
    assert sorted(p.name for p in article.parent.iterdir()) == [
        "article.txt",
        "news.yaml",
    ]


def test_address_and_date_are_taken_over(article: Path):
    made = make_draft(
        article,
        article.with_name("news.yaml"),
        RULES,
        url="https://example.org/1",
        published="2024-05",
    )
    (record,) = (r for r in read([made.seed]).records if r.type == "Article")
    assert record.values["url"] == "https://example.org/1"
    assert record.values["publishedAt"] == "2024-05"


def test_line_ends_and_a_byte_order_mark_change_nothing(article: Path, tmp_path: Path):
    plain = make_draft(article, tmp_path / "a.yaml", RULES).seed.read_bytes()
    article.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    again = make_draft(article, tmp_path / "b.yaml", RULES).seed.read_bytes()
    assert again.replace(b"b-article", b"a-article").replace(b": b", b": a") == plain


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n\n\t ", "is empty"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        ("خبر\u202eمقلوب".encode(), "U+202E"),
        (b"\x00", "U+0000"),
        (b"a" * (LONGEST + 1), "split it"),
        (b"... --- ...", "holds no words"),
    ],
)
def test_a_text_that_is_none_is_refused(article: Path, content: bytes, told: str):
    article.write_bytes(content)
    output = article.with_name("news.yaml")
    assert told in refused(article, output)
    assert not output.exists()


def test_what_is_no_file_is_refused(article: Path, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    output = tmp_path / "news.yaml"
    assert "No such file" in refused(tmp_path / "nothing.txt", output)
    assert "cannot be read" in refused(article.parent, output)
    assert "a pipe" in refused(tmp_path / "pipe.txt", output)


def test_nothing_that_is_there_is_overwritten(article: Path, tmp_path: Path):
    output = tmp_path / "news.yaml"
    output.write_text("mine")
    assert "is there already" in refused(article, output)
    output.unlink()
    output.with_suffix(".txt").write_text("mine")
    assert "news.txt is there already" in refused(article, output)
    assert not output.exists()
    assert output.with_suffix(".txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("news.json", {}, "must end in .yaml"),
        ("no/folder/news.yaml", {}, "make it first"),
        ("news.yaml", {"url": "javascript:x"}, "--url is no address"),
        ("news.yaml", {"published": "5 شباط"}, "is no date"),
        ("news.yaml", {"published": "2024-02-31"}, "there is no such date"),
    ],
)
def test_an_argument_that_cannot_be_used_is_refused(
    article: Path, tmp_path: Path, name: str, options: dict[str, str], told: str
):
    assert told in refused(article, tmp_path / name, **options)


@pytest.mark.parametrize("name", ["sitting", "agency"])
def test_drafting_again_gives_the_same_bytes(name: str, tmp_path: Path):
    made = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        output = tmp_path / folder / "news.yaml"
        made.append(make_draft(ARTICLES / f"{name}.txt", output, RULES).seed)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_all_articles_in_one_twice_over_make_a_draft_that_passes_the_check(
    tmp_path: Path,
):
    names = [name for name in TRUTHS if name not in {"english", "persian"}]
    article = tmp_path / "all.txt"
    article.write_text("\n".join(map(text_of, names + names)), encoding="utf-8")
    made = make_draft(article, tmp_path / "draft.yaml", RULES)
    assert read([made.seed]).problems == ()


@hypothesis_settings(max_examples=100)
@given(
    st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS), min_size=1, max_size=60)
)
def test_whatever_words_come_in_whatever_order_the_draft_passes_the_check(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
):
    folder = tmp_path_factory.mktemp("any")
    article = folder / "article.txt"
    article.write_text(f"خبر {' '.join(words)}", encoding="utf-8")
    made = make_draft(article, folder / "draft.yaml", RULES)
    assert read([made.seed]).problems == ()
