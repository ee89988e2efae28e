"""What Neo4j refuses with is told in our words."""

import pytest

from polgraph.database.bolt.messages import RefusedError
from polgraph.database.failures import translated
from polgraph.errors import DatabaseMemoryError

OUTGROWN = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"


def test_an_answer_that_outgrows_the_memory_of_neo4j_is_told_apart():
    with pytest.raises(DatabaseMemoryError, match="ask for less"), translated():
        raise RefusedError(OUTGROWN, "dbms.memory.transaction.total.max threshold")
