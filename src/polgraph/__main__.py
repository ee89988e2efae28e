"""`python -m polgraph` is `polgraph`."""

from polgraph.cli import main

main()
