"""The real server of the writing tests."""

from tests.upsert.conftest import graph, neo4j

__all__ = ["graph", "neo4j"]
