"""GraphQL over the graph."""
