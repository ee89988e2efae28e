// Relay: the compiler against the schema as served, the runtime against the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import relay from 'relay-runtime';

import { address, endpoint, folder } from '../given.js';
import { compile } from './compile.js';
import { Session } from './session.js';

const { getSingularSelector } = relay;
const artifact = await compile(address, folder);

const session = () => new Session(endpoint, artifact);
const ids = ({ edges }) => edges.map(({ node }) => node.id);

async function walk(variables, { fetching = session() } = {}) {
  const { data } = await fetching.query('documentsFirstPageQuery', variables);
  const read = () => fetching.read('documents_statements', data).statements;
  await fetching.walk('documents_statements', variables, read);
  return read();
}

test('a connection is paged to its end, each statement once', async () => {
  const fetching = session();
  const statements = await walk({ count: 5 }, { fetching });
  assert.equal(new Set(ids(statements)).size, statements.totalCount);
  assert.equal(statements.edges.length, statements.totalCount);
  assert.equal(fetching.sent.length, Math.ceil(statements.totalCount / 5));
});

test('pages of another size hold the same statements in the same order', async () => {
  const order = [{ position: 'DESC' }];
  const [small, large] = await Promise.all([3, 20].map((count) => walk({ count, order })));
  assert.deepEqual(ids(small), ids(large));
});

test('two orders are two connections in the store', async () => {
  const fetching = session();
  const [up, down] = await Promise.all(
    ['ASC', 'DESC'].map((position) =>
      walk({ count: 20, order: [{ position }] }, { fetching }),
    ),
  );
  assert.deepEqual(ids(up).sort(), ids(down).sort());
  assert.notEqual(ids(up)[0], ids(down)[0]);
});

test('what a page brought is read through fragments', async () => {
  const fetching = session();
  const { edges } = await walk({ count: 20 }, { fetching });
  const statements = edges.map(({ node }) => fetching.read('documents_statement', node));
  const spoken = statements.filter(({ speaker }) => speaker);
  assert.ok(spoken.length > 0);
  for (const { kind, speaker } of spoken) {
    const { name, page } = fetching.read('documents_speaker', speaker);
    assert.notEqual(kind, 'NARRATION');
    assert.match(name, /\p{Script=Arabic}/u);
    assert.ok(page.endsWith(`/entity/${speaker.id}`));
  }
});

test('a connection below a node is paged through node, its edges kept whole', async () => {
  const fetching = session();
  const { data } = await fetching.query('documentsMeetingsQuery', {});
  const [meeting] = data.meetings.nodes;
  const read = () => fetching.read('documents_meeting', meeting).speakers;
  await fetching.walk('documents_meeting', { count: 1, id: meeting.id }, read);
  const { edges, totalCount } = read();
  assert.ok(totalCount > 1);
  assert.equal(edges.length, totalCount);
  assert.deepEqual(
    edges.map(({ position }) => position),
    edges.map((_, index) => index + 1),
  );
});

test('what is held and fetched again through node stays as it is', async () => {
  const fetching = session();
  const { edges } = await walk({ count: 20 }, { fetching });
  const { id } = edges.at(-1).node;
  const held = fetching.read('documents_statement', edges.at(-1).node);
  const { data } = await fetching.query('documentsNodeQuery', { id });
  assert.equal(data.node.__typename, 'Statement');
  const again = fetching.read('documents_statement', data.node.statement);
  for (const name of ['kind', 'text', 'position']) assert.equal(again[name], held[name]);
  assert.equal(again.speaker?.id, held.speaker?.id);
});

test('an interface of the node asked for is met by every type that has it', async () => {
  const fetching = session();
  const { data } = await fetching.query('documentsNodeQuery', { id: 'erada-party' });
  assert.equal(data.node.__typename, 'Party');
  assert.equal(data.node.organizationKind, 'PARTY');
  assert.match(data.node.name, /\p{Script=Arabic}/u);
  assert.equal(data.node.statement, null);
});

test('an id of nothing is null and no error', async () => {
  const { data } = await session().query('documentsNodeQuery', { id: 'nobody-at-all' });
  assert.equal(data.node, null);
});
