"""Everything that is refused: the message, and the place where it is told.

The entries begin on line 4 of `more.yaml`; the article `report` is in another file.
"""

import pytest

from polgraph.errors import ExitCode
from polgraph.seeds import Problem, SeedError
from tests.seeds.conftest import ReadText

REFUSED = [
    pytest.param(
        "officials: [ { id: o, name: O, quote: [ x ] } ]",
        ["more.yaml:4:39: `quote` is a list; write one value"],
        id="a list for a quote",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, text_file: [ x ] } ]",
        ["more.yaml:4:46: `text_file` is a list; write one value"],
        id="a list for a text file",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, embargo_until: 2030-02-30 } ]",
        [
            "more.yaml:4:44: `embargo_until`: `2030-02-30` is no instant; write 2027-01-31 or 2027-01-31T18:00:00Z"
        ],
        id="an instant on a day that there is not",
    ),
    pytest.param(
        """\
topics:
  - { id: t, name: T }
  - { id: t, name: T, embargo_until: 2030-01-01 }
""",
        [
            "more.yaml:6:5: two things have the id `t`, the other one at more.yaml:5:5; give one of them another id"
        ],
        id="the same thing hidden and not",
    ),
    pytest.param(
        'topics: [ { id: t, name: T, "a\\u202eb": x } ]',
        [
            r"more.yaml:4:29: unknown key `a\u202eb`; known here: id, name, names, description, note, identifiers, links, broader, quote, source, citations, dataset, embargo_until"
        ],
        id="a key that hides its order",
    ),
    pytest.param(
        "topics: [ { id: t, names: [ { text: T } ] } ]",
        ["more.yaml:4:11: this topic needs `name`"],
        id="further names without a first",
    ),
    pytest.param(
        "datasets: [ { id: d, title: D, sources: optinal } ]",
        ["more.yaml:4:41: `sources` can only be `optional`; leave it out otherwise"],
        id="sources that are neither needed nor optional",
    ),
    pytest.param(
        "topics: [ { id: t, name: T } ]\nplaces: [ { id: p, name: P, quote: x, source: t } ]",
        [
            "more.yaml:5:47: `source` must be an article; `t` is a topic at more.yaml:4:11"
        ],
        id="a quote from what is no article",
    ),
    pytest.param(
        "officals: []",
        ["more.yaml:4:1: unknown key `officals`; did you mean `officials`?"],
        id="an unknown section, with the one meant",
    ),
    pytest.param(
        "zzz: []",
        [
            "more.yaml:4:1: unknown key `zzz`; known here: dataset, language, source, officials, parties, bodies, outlets, roles, statements, relations, meetings, events, articles, media, datasets, places, topics, participations, merges"
        ],
        id="an unknown section that resembles none",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, brodaer: x } ]",
        ["more.yaml:4:29: unknown key `brodaer`; did you mean `broader`?"],
        id="an unknown key of an entry",
    ),
    pytest.param(
        "merges: [ { from: a, into: b } ]",
        [
            "more.yaml:4:11: this merge needs `author`",
            "more.yaml:4:11: this merge needs `reason`",
        ],
        id="a merge that nobody gives a reason for",
    ),
    pytest.param(
        """\
officials:
  - id: o
    name: O
    quote: نضال البطاينه
""",
        [
            "more.yaml:7:12: the words `نضال البطاينه` are not in the text of `report`; nearest there: «نضال البطاين»"
        ],
        id="a quote that differs from the article by a letter",
    ),
    pytest.param(
        """\
officials:
  - id: o
    name: O
    quote: zzzzzzzzzzzzzzzzzzzzzzzz
""",
        [
            "more.yaml:7:12: the words `zzzzzzzzzzzzzzzzzzzzzzzz` are not in the text of `report`; nothing there is like them"
        ],
        id="a quote that nothing in the article is like",
    ),
    pytest.param(
        """\
officials: [ { id: o, name: O, quote: نضال } ]
roles: [ { official: o, organization: o, title: T, quote: نضال } ]
""",
        [
            "more.yaml:5:39: `organization` must be an organization; `o` is an official at more.yaml:4:14"
        ],
        id="a reference to something of another type",
    ),
    pytest.param(
        """\
topics:
  - { id: t, name: T }
  - { id: t, name: U }
""",
        [
            "more.yaml:6:5: two things have the id `t`, the other one at more.yaml:5:5; give one of them another id"
        ],
        id="two entities with one id",
    ),
    pytest.param(
        """\
topics:
  - { id: t, name: T }
events:
  - { id: t, name: T }
""",
        [
            "more.yaml:7:5: two things have the id `t`, the other one at more.yaml:5:5; give one of them another id"
        ],
        id="things of two types with one id",
    ),
    pytest.param(
        "events: [ { id: e, name: E, since: 2023-13 } ]",
        [
            "more.yaml:4:36: `since`: there is no such date: 2023 has no month 13. Write a year, a month or a day: 2023, 2023-12 or 2023-12-05."
        ],
        id="a month that no year has",
    ),
    pytest.param(
        "events: [ { id: e, name: E, since: soon } ]",
        [
            "more.yaml:4:36: `since`: 'soon' is no date: it is not in the form YYYY, YYYY-MM or YYYY-MM-DD. Write a year, a month or a day: 2023, 2023-12 or 2023-12-05."
        ],
        id="a date in words",
    ),
    pytest.param(
        "events: [ { id: e, name: E, since: 2024, until: 2023-12 } ]",
        ["more.yaml:4:49: `until` 2023-12 is before `since` 2024"],
        id="an end before the start",
    ),
    pytest.param(
        """\
topics:
  - id: t
    name: T
    name: U
""",
        ["more.yaml:7:5: the key `name` is already on line 6; keep one of them"],
        id="a key that stands twice",
    ),
    pytest.param(
        "topics: [ { id: t, name: !!str T } ]",
        ["more.yaml:4:26: tags are not read; leave the word with `!` out"],
        id="a tag",
    ),
    pytest.param(
        "topics: [ { id: t, name: &n T }, { id: u, name: *n } ]",
        [
            "more.yaml:4:26: anchors are not read; leave `&n` out",
            "more.yaml:4:34: this topic needs `name`",
            "more.yaml:4:49: aliases are not read; write out what `*n` stands for",
        ],
        id="an anchor and its alias",
    ),
    pytest.param(
        "topics: &a [ *a ]",
        [
            "more.yaml:4:9: anchors are not read; leave `&a` out",
            "more.yaml:4:14: aliases are not read; write out what `*a` stands for",
        ],
        id="an alias to what holds it",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, [a]: b } ]",
        ["more.yaml:4:29: a key must be a word, not a list"],
        id="a key that is a list",
    ),
    pytest.param(
        "events: [ { id: e, name: E, kind: elections } ]",
        [
            "more.yaml:4:35: `kind`: `elections` is none of legislative_period, election, other; did you mean `election`?"
        ],
        id="a choice that there is not",
    ),
    pytest.param(
        "events: [ { id: e, name: E, kind: ELECTION } ]",
        [
            "more.yaml:4:35: `kind`: `ELECTION` is none of legislative_period, election, other; did you mean `election`?"
        ],
        id="a choice in capitals",
    ),
    pytest.param(
        "media: [ { id: m, kind: video, name: M, url: 'javascript:x', quote: نضال } ]",
        [
            "more.yaml:4:46: `url`: `javascript:x` is no address that may be linked; write one with http:// or https://"
        ],
        id="an address that is not http",
    ),
    pytest.param(
        "roles: [ { official: o, organization: p, title: T, rank: 0, quote: نضال } ]",
        ["more.yaml:4:58: `rank`: `0` is no whole number from 1"],
        id="a rank of nought",
    ),
    pytest.param(
        "relations: [ { kind: family, from: o, to: p, amount: x, quote: نضال } ]",
        ["more.yaml:4:54: `amount`: `x` is no number; write one like 1250 or 1250.50"],
        id="an amount in words",
    ),
    pytest.param(
        "datasets: [ { id: d, title: D, text_public: no } ]",
        ["more.yaml:4:45: `text_public`: `no` is neither true nor false"],
        id="no for false",
    ),
    pytest.param(
        "roles: [ { title: T, quote: نضال } ]",
        [
            "more.yaml:4:10: this role needs `official`",
            "more.yaml:4:10: this role needs `organization`",
        ],
        id="a role without its ends",
    ),
    pytest.param(
        "topics: [ { name: T } ]",
        ["more.yaml:4:11: this topic needs an `id` of a-z, 0-9 and -"],
        id="an entity without an id",
    ),
    pytest.param(
        "topics: [ { id: T, name: T } ]",
        ["more.yaml:4:17: `id`: `T` is no id; write 1 to 128 of a-z, 0-9 and -"],
        id="an id in capitals",
    ),
    pytest.param(
        "officials: [ { id: o, name: O } ]",
        ["more.yaml:4:14: this official needs a `quote`, or `citations` with one"],
        id="an official without words",
    ),
    pytest.param(
        "officials: [ { id: o, name: O, citations: [ { supports: [gender] } ] } ]",
        ["more.yaml:4:14: this official needs a `quote`, or `citations` with one"],
        id="citations without words",
    ),
    pytest.param(
        "officials: [ { id: o, name: O, citations: [ { quote: نضال, supports: [gendre] } ] } ]",
        [
            "more.yaml:4:71: `supports`: `gendre` is no field of this official; did you mean `gender`?"
        ],
        id="support for no field",
    ),
    pytest.param(
        "topics: [ { id: t, name: { arabic_JO: T } } ]",
        [
            "more.yaml:4:28: `name`: 'arabic_JO' is no language tag. Write one as BCP 47 has it: ar, ar-JO, en or sr-Latn."
        ],
        id="a language tag that is none",
    ),
    pytest.param(
        "topics: [ { id: t, name: { text: T, kind: alias } } ]",
        [
            "more.yaml:4:28: `name`: `text` stands where a language belongs; write text, or text by language: { ar: …, en: { text: …, kind: translation } }",
            "more.yaml:4:37: `name`: `kind` stands where a language belongs; write text, or text by language: { ar: …, en: { text: …, kind: translation } }",
        ],
        id="a wording without its language",
    ),
    pytest.param(
        "topics: [ { id: t, name: { ar: T, AR: U } } ]",
        ["more.yaml:4:35: `name`: the language `ar` is there already"],
        id="a language twice",
    ),
    pytest.param(
        "topics: [ { id: t, name: '' } ]",
        ["more.yaml:4:26: `name`: the text is empty; write it or leave the key out"],
        id="an empty text",
    ),
    pytest.param(
        "topics: [ { id: t, name: [a] } ]",
        [
            "more.yaml:4:26: `name` is a list; write text, or text by language: { ar: …, en: { text: …, kind: translation } }"
        ],
        id="a list for a text",
    ),
    pytest.param(
        "topics: [ { id: t, name: {} } ]",
        [
            "more.yaml:4:26: `name` is a mapping; write text, or text by language: { ar: …, en: { text: …, kind: translation } }"
        ],
        id="a text in no language",
    ),
    pytest.param(
        "topics: [ { id: t, name: { ar: { kind: alias, txt: x } } } ]",
        [
            "more.yaml:4:32: `name.ar` needs a `text`; write text, or text by language: { ar: …, en: { text: …, kind: translation } }",
            "more.yaml:4:47: unknown key `txt`; did you mean `text`?",
        ],
        id="a wording without text",
    ),
    pytest.param(
        "topics: [ { id: t, name: { ar: { kind: nickname, text: x } } } ]",
        [
            "more.yaml:4:40: `name.ar.kind`: `nickname` is none of original, translation, transliteration, alias, former, abbreviation"
        ],
        id="a kind of wording that there is not",
    ),
    pytest.param(
        "topics: { id: t }",
        ["more.yaml:4:9: `topics` is a mapping; write a list: topics: [ … ]"],
        id="a section that is no list",
    ),
    pytest.param(
        "topics: [ t ]",
        ["more.yaml:4:11: an item of `topics` is text; write a mapping: { … }"],
        id="an entry that is no mapping",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, authors: B } ]",
        ["more.yaml:4:44: `authors` is text; write a list: authors: [ … ]"],
        id="text for a list",
    ),
    pytest.param(
        "events: [ { id: e, name: E, since: [2024] } ]",
        ["more.yaml:4:36: `since` is a list; write one value"],
        id="a list for one value",
    ),
    pytest.param(
        "meetings: [ { id: m, name: M, topics: [a, a], quote: نضال } ]",
        ["more.yaml:4:43: `topics` names `a` twice"],
        id="the same reference twice",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, identifiers: [ { scheme: x } ] } ]",
        ["more.yaml:4:44: an item of `identifiers` needs a `value`"],
        id="an identifier without its value",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, embargo_until: 2030-01-01T10:00 } ]",
        [
            "more.yaml:4:44: `embargo_until`: `2030-01-01T10:00` is no instant; write 2027-01-31 or 2027-01-31T18:00:00Z"
        ],
        id="an instant without its offset",
    ),
    pytest.param(
        'topics: [ { id: t, name: "a\\u202Eb" } ]',
        [
            "more.yaml:4:26: `name`: the character U+202E (RIGHT-TO-LEFT OVERRIDE, bidi control) may not stand here; remove it"
        ],
        id="an escaped bidi override",
    ),
    pytest.param(
        'topics: [ { id: t, name: "a\\0b" } ]',
        [
            "more.yaml:4:26: `name`: the character U+0000 (control character) may not stand here; remove it"
        ],
        id="an escaped null",
    ),
    pytest.param(
        """\
topics: [ { id: t, name: a\u202eb } ]
# \x07
""",
        [
            "more.yaml:4:27: the character U+202E (RIGHT-TO-LEFT OVERRIDE, bidi control) may not stand here; remove it",
            "more.yaml:5:3: the character U+0007 (control character) may not stand here; remove it",
        ],
        id="control characters",
    ),
    pytest.param(
        """\
topics:
  - id: t
    name: a: b
""",
        [
            "more.yaml:6:12: this is no YAML: mapping values are not allowed here; put text that holds a colon in quotes"
        ],
        id="a colon in plain text",
    ),
    pytest.param(
        """\
topics:
\t- id: t
""",
        [
            "more.yaml:5:1: this is no YAML: found character '\\t' that cannot start any token; put the text in quotes, and indent with spaces"
        ],
        id="a tab for indentation",
    ),
    pytest.param(
        "topics: 'x",
        [
            "more.yaml:4:11: this is no YAML: found unexpected end of stream; close the quotation mark or the bracket"
        ],
        id="an open quotation mark",
    ),
    pytest.param(
        """\
topics: []
---
topics: []
""",
        ["more.yaml:5:1: a second document begins here; put it in a file of its own"],
        id="a second document",
    ),
    pytest.param(
        """\
%YAML 1.1
---
topics: []
""",
        ["more.yaml:5:1: a second document begins here; put it in a file of its own"],
        id="another version of YAML",
    ),
    pytest.param(
        "topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        ["more.yaml:4:33: this is nested deeper than 24 levels"],
        id="nesting beyond any need",
    ),
    pytest.param(
        "topics: [ { id: t, name: T, <<: x } ]",
        [
            "more.yaml:4:29: unknown key `<<`; known here: id, name, names, description, note, identifiers, links, broader, quote, source, citations, dataset, embargo_until"
        ],
        id="a merge key",
    ),
    pytest.param(
        """\
topics: []
topics: []
""",
        ["more.yaml:5:1: the key `topics` is already on line 4; keep one of them"],
        id="a section twice",
    ),
    pytest.param(
        """\
meetings:
  - id: m
    name: M
    quote: نضال
    speakers:
      - official: o
        quote: نضال
        statements:
          - { kind: narration, text: T, quote: حزب }
""",
        ["more.yaml:12:21: narration is the source's own account; it has no speaker"],
        id="narration by a speaker",
    ),
    pytest.param(
        """\
meetings:
  - id: m
    name: M
    quote: نضال
    speakers: [ { quote: نضال } ]
    participants: [ { quote: نضال }, { official: o, organization: p, quote: حزب } ]
""",
        [
            "more.yaml:8:17: nothing says who this is; give `official` or `name_as_written`",
            "more.yaml:9:21: nothing says who this is; give `official` or `description` or `name_as_written`",
            "more.yaml:9:67: `official` and `organization` are both here; keep one",
        ],
        id="parts of nobody or of two",
    ),
    pytest.param(
        """\
meetings:
  - id: m
    name: M
    quote: نضال
    speakers: [ { official: o, role: chair, quote: نضال, statements: [ { kind: reported, text: T, speaker: x, quote: حزب } ] } ]
""",
        [
            "more.yaml:8:32: unknown key `role`; did you mean `roles`?",
            "more.yaml:8:99: unknown key `speaker`; known here: id, note, kind, text, organization, attribution, date, position, topics, mentions, roles, quote, source, citations, dataset, embargo_until",
        ],
        id="keys that the place of an entry answers",
    ),
    pytest.param(
        """\
statements:
  - { kind: reported, speaker: o, text: T, quote: نضال }
  - { kind: reported, speaker: o, text: U, quote: نضال }
""",
        [
            "more.yaml:6:5: this differs from the fact at more.yaml:5:5, but has the same kind, ends and quote; give each an `id` of its own"
        ],
        id="two facts that one quote makes",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, text: x, text_file: y } ]",
        [
            "more.yaml:4:55: `text` and `text_file` are both here; keep one",
            "more.yaml:4:55: the file cannot be read: No such file or directory",
        ],
        id="a text in two places",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, text_file: y.txt } ]",
        ["more.yaml:4:46: the file cannot be read: No such file or directory"],
        id="a text file that is not there",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, text_file: ../y.txt } ]",
        [
            "more.yaml:4:46: the file lies outside its folder; put a copy into the folder"
        ],
        id="a text file outside the folder",
    ),
    pytest.param(
        "articles: [ { id: a, headline: A, text_file: /etc/passwd } ]",
        [
            "more.yaml:4:46: the file lies outside its folder; put a copy into the folder"
        ],
        id="an absolute text file",
    ),
    pytest.param(
        "articles: [ { id: a, name: A } ]",
        [
            "more.yaml:4:13: this article needs `headline`",
            "more.yaml:4:22: unknown key `name`; did you mean `names`?",
        ],
        id="a name for a headline",
    ),
]


@pytest.mark.parametrize(("entries", "problems"), REFUSED)
def test_what_is_wrong_is_told_where_it_stands(
    read_news: ReadText, entries: str, problems: list[str]
):
    read = read_news(entries)
    assert read.problems == problems
    assert read.reading.records == ()


def test_all_problems_of_all_entries_are_told_in_one_go(read_news: ReadText):
    read = read_news("""\
topics: [ { id: T, name: T } ]
events: [ { id: e, name: E, since: soon, until: never, kind: none } ]
zzz: 1
""")
    places = [problem.split(": ")[0] for problem in read.problems]
    assert places == [
        "more.yaml:4:17",
        "more.yaml:5:36",
        "more.yaml:5:49",
        "more.yaml:5:62",
        "more.yaml:6:1",
    ]


def test_an_error_lists_every_problem_on_a_line_of_its_own():
    problems = [Problem("a.yaml", 1, 2, "this"), Problem("b.yaml", 3, 4, "that")]
    error = SeedError(problems)
    assert str(error) == error.message == "a.yaml:1:2: this\nb.yaml:3:4: that"
    assert error.problems == tuple(problems)
    assert error.exit_code == ExitCode.INPUT
