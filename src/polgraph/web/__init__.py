"""The web side: GraphQL over HTTP, pages for readers, probes for operators.

In the order in which a request meets them: `server` listens and stops (`drain`,
`farewell`, `logs`), `protocol` bounds the head of a request, `app` routes, `headers` and
`barrier` stand around every answer (`request_id`); `caller` knows tokens.

- `endpoint` is the API: `negotiation`, `body`, `strict_json`, `parameters`, `admission`,
  `deadline`, `answers`, and `faults` for every refusal.
- `graphiql`, `start_page` and `entity_page` are for browsers: `page_language`,
  `documents`, `page_address`, `page_data`, then `pages` (`built_files`, `text_runs`,
  `wording`, `linked_data`), `page_json` or `page_table`, and `assets` for files.
- `explorer` shows what joins them: `exploration` is what an address asks for,
  `exploration_question` what that asks of the API, `picture` what comes of it, and
  `picture_table` its table.
- `documentation` renders `docs/`.
- `warming` has Neo4j plan what the pages ask, once the server listens.
- `health` is for whoever runs it.
- `caller`, `clients` and `rates` say who asks and how often; `watching` notes what came
  of it in `metrics` and the log (`logs`), under the names of `routes`.

All data comes from `polgraph.api.service`.
"""
