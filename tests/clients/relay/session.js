// One Relay environment without React: what its hooks do, by the same artifacts.
import assert from 'node:assert/strict';

import relay from 'relay-runtime';

const { Environment, Network, RecordSource, Store } = relay;

export class Session {
  #environment;
  #artifact;
  #endpoint;
  sent = []; // names of the operations that went to the server

  constructor(endpoint, artifact) {
    this.#endpoint = endpoint;
    this.#artifact = artifact;
    this.#environment = new Environment({
      network: Network.create((parameters, variables) => this.#post(parameters, variables)),
      store: new Store(new RecordSource()),
    });
  }

  // Fetches a query, and gives what the store then holds of it.
  async query(name, variables) {
    const operation = relay.createOperationDescriptor(this.#artifact(name), variables);
    await relay
      .fetchQuery(this.#environment, operation.request.node, variables)
      .toPromise();
    this.#environment.retain(operation);
    return this.#environment.lookup(operation.fragment);
  }

  // What a fragment sees of the store; nothing of it may be missing there.
  read(fragment, reference) {
    const selector = relay.getSingularSelector(this.#artifact(fragment), reference);
    const { data, isMissingData } = this.#environment.lookup(selector);
    assert.equal(isMissingData, false, `the store lacks a part of ${fragment}`);
    return data;
  }

  // What usePaginationFragment's loadNext does until there is no next page: the query
  // that the compiler made of the fragment, with the cursor that the connection holds.
  async walk(fragment, variables, connection) {
    const { operation, connection: paging } = this.#artifact(fragment).metadata.refetch;
    while (connection().pageInfo.hasNextPage) {
      const held = connection().edges.length;
      await this.query(operation.params.name, {
        ...variables,
        [paging.forward.cursor]: connection().pageInfo.endCursor,
      });
      assert.ok(connection().edges.length > held, 'a page added nothing');
    }
  }

  async #post({ name, text }, variables) {
    this.sent.push(name);
    const response = await fetch(this.#endpoint, {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json;q=0.9',
        'Accept-Language': 'ar',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    return response.json();
  }
}
