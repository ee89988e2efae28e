"""Write the Cypher of every golden case anew: `python -m tests.planner.rewrite_golden`."""

from tests.planner.golden_cases import golden_cases, shown

if __name__ == "__main__":
    for case in golden_cases():
        case.golden.write_text(shown(case), "utf-8")
