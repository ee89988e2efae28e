// A urql client whose cache knows the schema, as the server introspects it.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { getIntrospectionQuery } from 'graphql';

const WITHOUT_ID = ['Citation', 'Identifier', 'Link', 'Name'];

export async function introspected(endpoint) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = await response.json();
  return minifyIntrospectionQuery(data);
}

export function sessionOf(endpoint, schema) {
  const warnings = [];
  const client = new Client({
    url: endpoint,
    fetchOptions: { headers: { 'Accept-Language': 'ar' } },
    exchanges: [
      cacheExchange({
        schema,
        keys: Object.fromEntries(WITHOUT_ID.map((name) => [name, () => null])),
        resolvers: {
          Query: {
            statements: relayPagination(),
            official: (_parent, { id }) => ({ __typename: 'Official', id }),
          },
        },
        logger: (severity, message) => severity !== 'debug' && warnings.push(message),
      }),
      fetchExchange,
    ],
  });
  return { client, warnings };
}
