"""Prints how much of each synthetic article is found: `python -m tests.drafting.recall`."""

from tests.drafting.corpus import found_in, proposed
from tests.drafting.truths import TRUTHS


def main() -> None:
    total = right = 0
    for name, truth in TRUTHS.items():
        found = found_in(proposed(name)).all
        total, right = total + len(truth.all), right + len(truth.all & found)
        print(f"{name:15} {len(truth.all & found):3} of {len(truth.all):3}")  # noqa: T201
        for kind, fact in sorted(truth.all - found, key=str):
            print(f"    missed: {kind} {fact}")  # noqa: T201
        for kind, fact in sorted(found - truth.all, key=str):
            print(f"    WRONG: {kind} {fact}")  # noqa: T201
    print(f"{'all':15} {right:3} of {total:3}")  # noqa: T201


if __name__ == "__main__":
    main()
