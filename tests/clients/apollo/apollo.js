// Apollo Client's core against the server: pages, interfaces, errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  ApolloClient,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

import { endpoint } from '../given.js';
import * as documents from './documents.js';
import { possibleTypes } from './possible-types.js';

const known = await possibleTypes(endpoint);
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

function clientOf({ accept, ...options } = {}) {
  const headers = { 'accept-language': 'ar', ...(accept && { accept }) };
  return new ApolloClient({
    link: new HttpLink({ uri: endpoint, headers, ...options }),
    cache: new InMemoryCache({
      possibleTypes: known,
      typePolicies: {
        Query: { fields: { statements: relayStylePagination(['where', 'orderBy']) } },
      },
    }),
  });
}

async function walk(client, variables) {
  const asked = { query: documents.STATEMENTS, variables };
  await client.query(asked);
  const observed = client.watchQuery(asked);
  const statements = () => client.readQuery(asked).statements;
  while (statements().pageInfo.hasNextPage) {
    const held = statements().edges.length;
    await observed.fetchMore({ variables: { after: statements().pageInfo.endCursor } });
    assert.ok(statements().edges.length > held, 'a page added nothing');
  }
  return statements();
}

async function refused(client, query, variables = {}) {
  try {
    await client.query({ query, variables });
  } catch (error) {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    return error;
  }
  return assert.fail('the query was answered');
}

test('fetchMore pages to the end, each statement once', async () => {
  const { edges, totalCount } = await walk(clientOf(), { first: 7 });
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, totalCount);
  assert.equal(edges.length, totalCount);
});

test('every cursor of a page leads on from its own edge', async () => {
  const client = clientOf();
  const { edges } = await walk(client, { first: 20 });
  for (const index of [0, 6, edges.length - 2]) {
    const { data } = await client.query({
      query: documents.STATEMENTS,
      variables: { first: 1, after: edges[index].cursor },
      fetchPolicy: 'no-cache',
    });
    assert.equal(data.statements.edges[0].node.id, edges[index + 1].node.id);
  }
});

test('introspection gives every interface its types', () => {
  assert.deepEqual([...known.Organization].sort(), ['Body', 'Outlet', 'Party']);
  assert.ok(known.Organization.every((name) => known.Entity.includes(name)));
  assert.ok(known.Entity.every((name) => known.Node.includes(name)));
  assert.ok(known.Cited.includes('MeetingSpeakerEdge'));
});

test('fragments on interfaces fill the cache, and are read from it by id', async () => {
  const client = clientOf();
  const ids = ['erada-party', 'nobody-at-all', 'nidal-al-bataineh'];
  const { data } = await client.query({ query: documents.NODES, variables: { ids } });
  const [party, nobody, official] = data.nodes;
  assert.equal(nobody, null);
  assert.equal(party.kind, 'PARTY');
  assert.ok(official.statements.totalCount > 0);
  assert.equal('kind' in official, false);
  for (const { __typename, id } of [party, official]) {
    const held = client.readFragment({
      id: client.cache.identify({ __typename, id }),
      fragment: documents.ENTITY,
    });
    assert.match(held.name, /\p{Script=Arabic}/u);
    assert.ok(held.page.endsWith(`/entity/${id}`));
  }
});

test('queries go by GET too', async () => {
  const methods = [];
  const client = clientOf({
    useGETForQueries: true,
    fetch: (uri, options) => {
      methods.push(options.method);
      return fetch(uri, options);
    },
  });
  const { totalCount } = await walk(client, { first: 20 });
  assert.ok(totalCount > 20);
  assert.deepEqual(new Set(methods), new Set(['GET']));
});

for (const accept of MEDIA_TYPES) {
  test(`an unknown field is told as such under ${accept}`, async () => {
    const { errors, data } = await refused(clientOf({ accept }), documents.UNKNOWN_FIELD);
    assert.equal(data, undefined);
    assert.equal(errors[0].extensions.code, 'VALIDATION_FAILED');
    assert.match(errors[0].message, /author/);
    assert.ok(errors[0].locations[0].line > 0);
  });

  test(`too large a page is told with its limit under ${accept}`, async () => {
    const client = clientOf({ accept });
    const { errors } = await refused(client, documents.LARGE_PAGE, { first: 101 });
    assert.equal(errors[0].extensions.code, 'LIMIT_EXCEEDED');
    assert.deepEqual(errors[0].path, ['statements']);
    assert.match(errors[0].message, /101.*100/);
  });

  test(`too dear a query is told with its cost under ${accept}`, async () => {
    const { errors, data } = await refused(clientOf({ accept }), documents.DEAR);
    assert.equal(data, undefined);
    assert.equal(errors[0].extensions.code, 'LIMIT_EXCEEDED');
    assert.match(errors[0].message, /cost.*50000/);
  });

  test(`what could be answered stays beside the error under ${accept}`, async () => {
    const { data, error } = await clientOf({ accept }).query({
      query: documents.PARTIAL,
      errorPolicy: 'all',
    });
    assert.equal(data.party.id, 'erada-party');
    assert.equal(data.official, null);
    assert.deepEqual(error.errors[0].path, ['official', 'roles']);
  });
}
