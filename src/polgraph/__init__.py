"""A knowledge graph of political actors in which every fact names its source."""
