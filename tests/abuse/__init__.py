"""What somebody who means harm may try, and what comes of it.

By the list of the OWASP GraphQL cheat sheet and the API top ten; where another suite
holds a claim already, it is named instead of repeated.

| attack | claimed in |
|---|---|
| depth, breadth, aliases, directives, fragments, cost, pages by variables and defaults | `test_documents`, `tests/web/test_hostile_documents` |
| batching, many operations, introspection | `test_documents` |
| floods of requests; slow, huge and broken ones | `tests/web/test_rates`, `test_admission`, `test_body`, `test_protocol` |
| injection: Cypher, Lucene, log, header, CSV, HTML, addresses | `test_injection`, `tests/acceptance/test_any_input`, `tests/web/test_logs`, `tests/web/test_entity_page` |
| bidi controls, homoglyphs | `test_appearance`, `tests/seeds/test_refused` |
| forged requests, other sites | `tests/web/test_other_sites` |
| requests that the server is made to send | `test_reaching_out` |
| writing | `test_reading_only` |
| secrets in answers, logs and errors | `test_secrets`, `tests/web/test_logs` |
| broken authorization: tokens, embargoes | `tests/web/test_caller`, `tests/access`, `tests/acceptance/test_embargo` |
"""
