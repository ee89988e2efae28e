"""GraphQL over the graph.

`scalars`, `types`, `inputs` and `roots` turn the model into Strawberry types and
`schema` joins them; `limits` measures a document before it runs; `documents` parses and
validates; `execution` compiles each root field and runs it; `service` is what the web
sees. Strawberry stays inside this package.
"""
