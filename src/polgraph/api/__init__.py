"""GraphQL over the graph.

`scalars`, `types`, `inputs` and `roots` turn the model into Strawberry types and
`schema` joins them; `promises` compares them with a schema that clients build on. A
request passes `documents` (parsed, validated), `limits` (measured before it runs),
`variables`, `plans` (compiled, or known from before) and `execution` (each root field
run); `graphql` is the whole way and `service` what the web sees of it.
Strawberry stays inside this package.
"""
