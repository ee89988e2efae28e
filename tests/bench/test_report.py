"""Tables say what the samples say."""

from polgraph.bench.load import Sample
from polgraph.bench.report import Results, as_data, tables
from polgraph.bench.workloads import Rival, Workload

WORKLOADS = (
    Workload("Q1", "one official", {}),
    Workload("Q2", "who spoke", {}),
)
RESULTS = Results(
    WORKLOADS,
    (16,),
    (Rival.POLGRAPH, Rival.PEER),
    {
        ("Q1", 16, Rival.POLGRAPH): Sample(800.0, 2.0, 3.0, 0),
        ("Q1", 16, Rival.PEER): Sample(200.0, 8.0, 9.0, 0),
        ("Q2", 16, Rival.POLGRAPH): Sample(90.0, 20.0, 30.0, 0),
        ("Q2", 16, Rival.PEER): Sample(10.0, 80.0, 90.0, 3),
    },
    {"polgraph": 100},
)


def test_a_ratio_is_of_answers_in_the_same_time():
    assert RESULTS.ratio("Q1", 16, Rival.PEER) == 4


def test_the_mean_of_ratios_is_geometric():
    assert "| geometric mean |  |  | 6.00 |" in tables(RESULTS)


def test_errors_stand_beside_the_rate():
    assert "10 (80.0, 90.0), 3 errors" in tables(RESULTS)


def test_every_sample_is_told_to_programs():
    data = as_data(RESULTS)

    assert isinstance(data["samples"], list)
    assert len(data["samples"]) == 4
