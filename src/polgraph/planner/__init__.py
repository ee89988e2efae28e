"""From a GraphQL selection to one Cypher statement, and from its rows to the response.

In the order in which a query passes them: `arguments`, `operands` and `selection` read
the document, `declared` asks the model, `windows` and `cursors` settle paging, `reaching`
the search along ties, `build` makes a `plan`, `lower` writes Cypher from it, `shape` reads
the rows, `finding` is the first statement of a search, and `compile` joins them. All of it
is pure: nothing here knows a driver, a socket or a clock.
"""
