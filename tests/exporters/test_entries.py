"""What is written reads back as the same records, whatever they hold."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from polgraph.exporters.sections import SectionFiles
from polgraph.exporters.seed_files import yaml_layout
from polgraph.exporters.things import Thing
from polgraph.records import Record, canonical
from polgraph.seeds import read
from tests.exporters.strategies import graphs


def lines(records: Sequence[Record]) -> list[str]:
    return sorted(canonical(record) for record in records)


@given(graphs())
@settings(max_examples=25)
def test_records_of_every_type_read_back_as_they_were(told: list[Record]):
    with TemporaryDirectory() as place:
        writer = SectionFiles(Path(place), yaml_layout())
        writer.add([Thing(record.type, record.id, (record,)) for record in told])
        reading = read([Path(place)])
    assert reading.problems == ()
    assert lines(reading.records) == lines(told)
