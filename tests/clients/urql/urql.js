// urql with Graphcache: a cache that knows which fields may be null.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { gql } from '@urql/core';

import { examples } from '../examples.js';
import { endpoint } from '../given.js';
import { introspected, sessionOf } from './session.js';

const schema = await introspected(endpoint);
const session = () => sessionOf(endpoint, schema);
const FROM_CACHE = { requestPolicy: 'cache-only' };
const OFFICIAL = { id: 'nidal-al-bataineh' };

const STATEMENTS = gql`
  query Statements($first: Int!, $after: String, $orderBy: [StatementOrder!]) {
    statements(first: $first, after: $after, orderBy: $orderBy) {
      totalCount
      edges {
        cursor
        node {
          id
          text
          speaker {
            id
            name
          }
          citations {
            quote
            article {
              id
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

async function answered(client, query, variables, options) {
  const { data, error } = await client.query(query, variables, options).toPromise();
  assert.equal(error, undefined);
  return data;
}

async function walk(client, variables) {
  const first = await answered(client, STATEMENTS, variables);
  let { pageInfo } = first.statements;
  while (pageInfo.hasNextPage) {
    const next = { ...variables, after: pageInfo.endCursor };
    const { statements } = await answered(client, STATEMENTS, next);
    assert.notEqual(statements.pageInfo.endCursor, pageInfo.endCursor);
    ({ pageInfo } = statements);
  }
  return (await answered(client, STATEMENTS, variables, FROM_CACHE)).statements;
}

test('relayPagination joins all pages, each statement once', async () => {
  const { client, warnings } = session();
  const { edges, totalCount } = await walk(client, { first: 6 });
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, totalCount);
  assert.equal(edges.length, totalCount);
  assert.deepEqual(warnings, []);
});

test('a walk in descending order is the other way round', async () => {
  const walks = ['ASC', 'DESC'].map((position) =>
    walk(session().client, { first: 20, orderBy: [{ position }] }),
  );
  const [up, down] = await Promise.all(walks);
  const ids = ({ edges }) => edges.map(({ node }) => node.id);
  assert.deepEqual(ids(up), ids(down).reverse());
});

for (const { name, query, variables } of examples) {
  test(`${name} comes out of the cache as it came from the server`, async () => {
    const { client } = session();
    const fetched = await answered(client, query, variables);
    assert.deepEqual(await answered(client, query, variables, FROM_CACHE), fetched);
  });
}

test('who spoke at which meeting is told in order, with the words and their source', async () => {
  const { query, variables } = examples.find(({ name }) => name.startsWith('who-spoke'));
  const { meetings } = await answered(session().client, query, variables);
  const [{ speakers }] = meetings.nodes;
  assert.ok(speakers.edges.length > 1);
  speakers.edges.forEach(({ position, node, statements }, index) => {
    assert.equal(position, index + 1);
    assert.match(node.name, /\p{Script=Arabic}/u);
    assert.ok(statements.length > 0);
    for (const { citations } of statements) assert.ok(citations[0].quote);
  });
});

test('a field that may be null is null until it is fetched', async () => {
  const { client } = session();
  const known = gql`query Known($id: ID!) { official(id: $id) { id name } }`;
  const more = gql`query More($id: ID!) { official(id: $id) { id name birthDate } }`;
  const { official } = await answered(client, known, OFFICIAL);
  const data = await answered(client, more, OFFICIAL, FROM_CACHE);
  assert.deepEqual(data.official, { ...official, birthDate: null });
});

test('a field that may not be null is a miss until it is fetched', async () => {
  const { client } = session();
  const known = gql`query Known($id: ID!) { official(id: $id) { id name } }`;
  const more = gql`query More($id: ID!) { official(id: $id) { id name updatedAt } }`;
  await answered(client, known, OFFICIAL);
  const cached = await answered(client, more, OFFICIAL, FROM_CACHE);
  assert.equal(cached?.official ?? null, null);
  const { official } = await answered(client, more, OFFICIAL);
  assert.ok(Number.isFinite(Date.parse(official.updatedAt)));
});
