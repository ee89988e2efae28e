"""Validated records: what files and importers become and what the graph is made of."""

from polgraph.records.record import Citation, Record, Wording

__all__ = ["Citation", "Record", "Wording"]
