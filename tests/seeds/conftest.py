"""Seed files written for one test, and what reading them gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from polgraph.records import Record
from polgraph.seeds import External, Problem, Reading, read

TEXT = "وخاطب الأمين العام للحزب نضال البطاينة الحضور بالقول إن حزب إرادة حزب فاعل."
NEWS = f"""\
dataset: news
language: ar
source: report
datasets:
  - {{ id: news, title: News }}
articles:
  - {{ id: report, headline: اجتماع, text: {TEXT} }}
"""


@dataclass(frozen=True)
class Read:
    """A reading of files in a folder, with the folder left out of what is told."""

    folder: Path
    reading: Reading

    @property
    def problems(self) -> list[str]:
        return [self._told(problem) for problem in self.reading.problems]

    @property
    def external(self) -> list[str]:
        return [self._told(external) for external in self.reading.external]

    def of(self, type_name: str) -> list[Record]:
        assert not self.reading.problems, self.problems
        return [each for each in self.reading.records if each.type == type_name]

    def one(self, type_name: str) -> Record:
        (record,) = self.of(type_name)
        return record

    def _told(self, problem: Problem | External) -> str:
        return str(problem).replace(f"{self.folder}/", "")


ReadFiles = Callable[[Mapping[str, str | bytes]], Read]
ReadText = Callable[[str], Read]


@pytest.fixture
def read_files(tmp_path: Path) -> ReadFiles:
    """Write files into one folder and read the folder."""

    def write_and_read(files: Mapping[str, str | bytes]) -> Read:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(
                content if isinstance(content, bytes) else content.encode()
            )
        return Read(tmp_path, read([tmp_path]))

    return write_and_read


@pytest.fixture
def read_news(read_files: ReadFiles) -> ReadText:
    """Read entries beside a file that defines a data set and the article `report`.

    The entries' own file is `more.yaml`, whose first three lines set the defaults.
    """

    def read_entries(entries: str) -> Read:
        top = "\n".join(NEWS.splitlines()[:3])
        return read_files({"news.yaml": NEWS, "more.yaml": f"{top}\n{entries}"})

    return read_entries
