/**
 * Links that carry an operation: `/graphql#query=…&variables=…`, form-encoded.
 *
 * The operation stands in the fragment, which browsers never send, so that it reaches neither
 * the server nor its access log. Headers are left out: they may hold a token.
 */
import { parse, print } from 'graphql';

import type { Operation } from './operation';

/** The operation that a fragment carries, or null where it carries none. */
export function operationIn(fragment: string): Operation | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = fields.get('query');
  return query ? { query: inLines(query), variables: fields.get('variables') ?? '' } : null;
}

/** A query as it was written; where it is one long line, as in the links of pages, set in lines. */
function inLines(query: string): string {
  try {
    return query.includes('\n') ? query : print(parse(query));
  } catch {
    return query;
  }
}

/** The address of this page with the operation in its fragment. */
export function shareLink(page: string, { query, variables }: Operation): string {
  const link = new URL(page);
  const fields = new URLSearchParams({ query });
  if (variables.trim()) fields.set('variables', variables);
  link.hash = fields.toString();
  return link.href;
}
