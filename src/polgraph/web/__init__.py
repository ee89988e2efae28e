"""The web side: GraphQL over HTTP, pages for readers, probes for operators.

In the order in which a request meets them: `server` listens, `app` routes, `headers`
completes every answer; `endpoint` is the API (`negotiation`, `body`, `strict_json`,
`parameters`, `admission`, `deadline`, `answers`, and `faults` for every refusal);
`graphiql`, `entity_page` and `assets` are for browsers; `health` and `drain` for
whoever runs it. All data comes from `polgraph.api.service`.
"""
