"""Which files are read, and which are refused for what they are."""

import os
from pathlib import Path

import pytest

from polgraph.seeds import read
from polgraph.seeds.contents import LARGEST
from tests.seeds.conftest import NEWS, TEXT, Read, ReadFiles

TOPIC = "dataset: d\ntopics: [ { id: %s, name: T } ]"
OPTIONAL = "dataset: d\ndatasets: [ { id: d, title: D } ]\n"


def ids(read: Read) -> list[str]:
    return [topic.id for topic in read.of("Topic")]


def problems(folder: Path, *paths: Path) -> list[str]:
    return Read(folder, read(paths)).problems


def test_a_folder_is_read_in_order_of_name(read_files: ReadFiles):
    names = ("b.yaml", "a.yml", "sub/a.yaml", "c.json.txt", "z.YAML", "notes.md")
    read = read_files({name: TOPIC % name[0] for name in names})
    assert ids(read) == ["a", "b", "z", "s"]


def test_hidden_files_and_folders_are_passed_over(read_files: ReadFiles):
    read = read_files(
        {".a.yaml": "x", ".git/b.yaml": "x", "c.yaml": TOPIC % "c", "empty.yaml": "# -"}
    )
    assert ids(read) == ["c"]


def test_a_file_named_twice_is_read_once(read_files: ReadFiles, tmp_path: Path):
    read_files({"a.yaml": TOPIC % "a"})
    (tmp_path / "again.yaml").symlink_to("a.yaml")
    reading = read([tmp_path / "a.yaml", tmp_path, tmp_path])
    assert not reading.problems
    assert len(reading.records) == 1


def test_a_byte_order_mark_and_other_line_ends_are_welcome(read_files: ReadFiles):
    read = read_files(
        {"a.yaml": ("\ufeff" + TOPIC % "a").replace("\n", "\r\n").encode()}
    )
    assert ids(read) == ["a"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.yaml", "none.yaml:1:1: there is no such file or folder"),
        (
            "notes.md",
            "notes.md:1:1: this is no seed file: a seed file ends in .yaml, .yml, .json or .csv",
        ),
    ],
)
def test_a_path_that_is_no_seed_file_is_refused(
    tmp_path: Path, name: str, problem: str
):
    (tmp_path / "notes.md").write_text("x")
    assert problems(tmp_path, tmp_path / name) == [problem]


def test_a_folder_without_seed_files_is_refused(tmp_path: Path):
    (problem,) = problems(tmp_path, tmp_path)
    assert problem.endswith(
        "no seed file is here: a seed file ends in .yaml, .yml, .json or .csv"
    )


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "a.yaml")
    assert problems(tmp_path, tmp_path) == [
        "a.yaml:1:1: a pipe, a device or a folder cannot be read; give a regular file"
    ]


def test_a_device_is_refused(tmp_path: Path):
    (tmp_path / "a.yaml").symlink_to("/dev/zero")
    assert problems(tmp_path, tmp_path / "a.yaml") == [
        "a.yaml:1:1: the file lies outside its folder; put a copy into the folder"
    ]


def test_links_that_leave_the_folder_are_refused(tmp_path: Path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    (tmp_path / "a.yaml").write_text(TOPIC % "a")
    (tmp_path / "elsewhere").mkdir()
    (folder / "a.yaml").symlink_to(tmp_path / "a.yaml")
    (folder / "b").symlink_to(tmp_path / "elsewhere")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    told = problems(folder, folder)
    assert told[:2] == [
        "a.yaml:1:1: the file lies outside its folder; put a copy into the folder",
        "b:1:1: this link leaves the folder; remove it",
    ]
    assert told[2].startswith("loop.yaml:1:1: the file cannot be read: ")


def test_a_text_file_may_not_be_a_link_out_of_the_folder(
    read_files: ReadFiles, tmp_path: Path
):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "seeds" / "a.txt").symlink_to(tmp_path / "secret.txt")
    article = "language: ar\narticles: [ { id: a, headline: A, text_file: a.txt } ]"
    assert read_files({"seeds/a.yaml": OPTIONAL + article}).problems == [
        "seeds/a.yaml:4:46: the file lies outside its folder; put a copy into the folder"
    ]


def test_a_text_too_large_is_refused(read_files: ReadFiles):
    news = NEWS.replace(f"text: {TEXT}", "text_file: long.txt")
    files: dict[str, str | bytes] = {"a.yaml": news, "long.txt": b"#" * (LARGEST + 1)}
    (problem,) = read_files(files).problems
    assert problem.endswith("the file is larger than 16 MiB; split it")


def test_bytes_that_are_not_utf_8_are_told_by_their_place(read_files: ReadFiles):
    read = read_files({"a.yaml": "dataset: d\n# عم ".encode() + b"\xe9"})
    assert read.problems == [
        "a.yaml:2:6: the byte 0xE9 is not UTF-8; save the file as UTF-8"
    ]


def test_a_character_in_an_article_is_told_by_its_place_there(read_files: ReadFiles):
    article = "language: ar\narticles: [ { id: a, headline: A, text_file: a.txt } ]"
    read = read_files(
        {"a.yaml": OPTIONAL + article, "a.txt": "ab\r\nc\u202ed\u2066\x00"}
    )
    assert read.problems == [
        "a.txt:2:2: the character U+202E (RIGHT-TO-LEFT OVERRIDE, bidi control) may not stand here; remove it"
    ]


def test_a_name_that_is_no_text_is_shown_as_bytes(tmp_path: Path):
    (tmp_path / os.fsdecode(b"\xff.yaml")).write_text("topics: [ { name: T } ]")
    told = [str(problem).encode() for problem in read([tmp_path]).problems]
    assert b"\\udcff.yaml:1:11: this topic needs an `id`" in told[1]


def test_a_file_that_holds_no_mapping_is_refused(read_files: ReadFiles):
    read = read_files({"a.yaml": "- a", "b.yaml": "a", "c.json": "null", "d.yaml": "~"})
    assert read.problems == [
        "a.yaml:1:1: the file is a list; write keys such as `officials:`",
        "b.yaml:1:1: the file is text; write keys such as `officials:`",
    ]


def test_entries_of_no_data_set_are_told_once_for_a_file(read_files: ReadFiles):
    read = read_files({"a.yaml": "topics: [ { id: a, name: A }, { id: b, name: B } ]"})
    assert read.problems == [
        "a.yaml:1:1: these facts belong to no data set; write `dataset:` at the top"
    ]


def test_a_quote_of_no_article_is_refused(read_files: ReadFiles):
    read = read_files(
        {
            "a.yaml": OPTIONAL + "officials:\n"
            "  - { id: a, name: A, quote: x }\n"
            "  - { id: b, name: B, citations: [ { quote: x } ] }\n"
        }
    )
    advice = (
        "no article is cited; name one with `source`, here or at the top of the file"
    )
    assert f"a.yaml:4:30: {advice}" in read.problems
    assert f"a.yaml:5:36: {advice}" in read.problems
