"""The managed Neo4j, against the real one."""
