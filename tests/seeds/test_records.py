"""What a good file becomes."""

from polgraph.model.enums import NameKind
from polgraph.records import Citation, Wording
from tests.seeds.conftest import TEXT, ReadFiles, ReadText

QUOTE = "نضال البطاينة"
START = TEXT.index(QUOTE)


def test_names_in_several_languages_keep_their_kinds(read_news: ReadText):
    official = read_news(f"""
officials:
  - id: nidal
    name: {{ en: {{ text: Nidal Al-Bataineh, kind: transliteration }}, ar: {QUOTE} }}
    names:
      - {{ text: أبو فلان, kind: alias }}
      - {{ text: N. B., language: en, kind: abbreviation }}
    quote: {QUOTE}
""").one("Official")
    assert official.values["name"] == (
        Wording(QUOTE, "ar"),
        Wording("Nidal Al-Bataineh", "en", NameKind.TRANSLITERATION),
        Wording("أبو فلان", "ar", NameKind.ALIAS),
        Wording("N. B.", "en", NameKind.ABBREVIATION),
    )


def test_other_languages_are_translations_of_the_file_s(read_news: ReadText):
    topic = read_news("topics: [ { id: youth, name: { ar: الشباب, EN-gb: Youth } } ]")
    assert topic.one("Topic").values["name"] == (
        Wording("الشباب", "ar"),
        Wording("Youth", "en-GB", NameKind.TRANSLATION),
    )


def test_a_name_in_another_language_alone_is_the_original(read_news: ReadText):
    topic = read_news("topics: [ { id: youth, name: { en: Youth } } ]").one("Topic")
    assert topic.values["name"] == (Wording("Youth", "en"),)


def test_plain_text_without_a_language_has_none(read_files: ReadFiles):
    topic = read_files({"a.yaml": "dataset: d\ntopics: [ { id: t, name: T } ]"})
    assert topic.one("Topic").values["name"] == (Wording("T"),)


def test_a_quote_gets_its_offsets_and_the_article_s_own_white_space(
    read_files: ReadFiles,
):
    read = read_files(
        {
            "a.yaml": "dataset: d\nlanguage: ar\nsource: r\n"
            "articles: [ { id: r, headline: خبر, text_file: r.txt } ]\n"
            "places: [ { id: p, name: عمان, quote: بالعاصمة عمان } ]\n",
            "r.txt": "\ufeffفي مقره\r\nبالعاصمة\n  عمان".encode(),
        }
    )
    words = "بالعاصمة\n  عمان"
    assert read.one("Article").values["text"] == f"في مقره\n{words}"
    assert read.one("Place").citations == (Citation("r", words, 8, 8 + len(words)),)


def test_several_citations_say_what_they_support(read_news: ReadText):
    party = read_news("""
parties:
  - id: erada
    name: حزب إرادة
    quote: حزب إرادة
    citations:
      - { quote: حزب فاعل, supports: [description, founded_on] }
      - { source: report, supports: [kind], embargo_until: 2030-01-01 }
""").one("Party")
    assert [(c.quote, c.supports, c.embargo_until) for c in party.citations] == [
        ("حزب إرادة", (), None),
        ("حزب فاعل", ("description", "foundedOn"), None),
        (None, ("kind",), "2030-01-01T00:00:00Z"),
    ]


def test_an_article_cites_itself_and_is_in_the_file_s_language(read_news: ReadText):
    article = read_news("").one("Article")
    assert article.citations == (Citation("report"),)
    assert article.values["language"] == "ar"
    assert article.values["name"] == (Wording("اجتماع", "ar"),)


def test_what_needs_no_words_cites_the_source_as_a_whole(read_news: ReadText):
    topic = read_news("topics: [ { id: youth, name: الشباب } ]").one("Topic")
    assert topic.citations == (Citation("report"),)


def test_a_data_set_may_do_without_sources(read_files: ReadFiles):
    read = read_files(
        {
            "a.yaml": "dataset: d\nofficials: [ { id: o, name: O } ]\n"
            "datasets: [ { id: d, title: D, sources: optional, text_public: true } ]"
        }
    )
    assert read.one("Official").citations == ()
    assert read.one("Dataset").values == {
        "title": "D",
        "sources": "optional",
        "textPublic": True,
    }
    assert read.one("Dataset").dataset == "d"


def test_scalars_stay_as_written(read_news: ReadText):
    role = read_news("""
roles:
  - { official: nidal, organization: erada, title: no, since: 2023-12, until: 2024,
      rank: 2, side: off, area: ~, term: null, note: , quote: نضال البطاينة }
""").one("Role")
    assert role.values == {
        "title": (Wording("no", "ar"),),
        "since": "2023-12",
        "until": "2024",
        "rank": 2,
        "side": "off",
    }
    assert role.links == {"official": ("nidal",), "organization": ("erada",)}


def test_lists_of_values_keep_their_parts(read_news: ReadText):
    place = read_news("""
places:
  - id: amman
    name: عمان
    quote: نضال
    identifiers: [ { scheme: wikidata, value: Q3805 } ]
    links: [ { url: https://example.org/amman }, { url: http://example.org, title: T } ]
""").one("Place")
    assert place.values["identifiers"] == ({"scheme": "wikidata", "value": "Q3805"},)
    assert place.values["links"] == (
        {"url": "https://example.org/amman"},
        {"url": "http://example.org", "title": "T"},
    )


def test_an_article_names_its_authors_and_media(read_news: ReadText):
    article = read_news("""
articles:
  - { id: other, headline: خبر, authors: [ A, B ], media: [ film ], published_at: 2023 }
""").of("Article")[0]
    assert article.values["authors"] == ("A", "B")
    assert article.links == {"media": ("film",)}


def test_relations_have_two_ends_and_an_amount(read_news: ReadText):
    relation = read_news("""
relations:
  - { kind: payment, from: a, to: b, amount: 1250.50, currency: JOD, quote: حزب }
""").one("Relation")
    assert relation.values == {"kind": "PAYMENT", "amount": 1250.5, "currency": "JOD"}
    assert relation.links == {"from": ("a",), "to": ("b",)}


def test_an_instant_is_kept_in_utc(read_news: ReadText):
    topic = read_news(
        "topics: [ { id: t, name: T, embargo_until: '2030-01-01T02:00:00+03:00' } ]"
    )
    assert topic.one("Topic").embargo_until == "2029-12-31T23:00:00Z"


def test_an_entry_may_belong_to_another_data_set(read_news: ReadText):
    topic = read_news("topics: [ { id: t, name: T, dataset: other } ]").one("Topic")
    assert topic.dataset == "other"
