// GraphQL Code Generator on the live endpoint, and the compiler on what it generates.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { EXAMPLES, examples } from '../examples.js';
import { address, endpoint, folder } from '../given.js';

const MODULES = join(import.meta.dirname, '../node_modules');
const SCALARS = ['DateTime', 'Language', 'PartialDate', 'URL'];
const config = {
  strictScalars: true,
  enumsAsTypes: true,
  scalars: Object.fromEntries(SCALARS.map((name) => [name, 'string'])),
};

function run(program, ...options) {
  const command = [join(MODULES, program), ...options];
  const ended = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stdout + ended.stderr);
}

function generated(path) {
  return readFileSync(join(folder, path), 'utf8');
}

symlinkSync(MODULES, join(folder, 'node_modules'));
for (const file of ['uses.ts', 'tsconfig.json']) {
  cpSync(join(import.meta.dirname, file), join(folder, file));
}

test('the client preset types every example from introspection', () => {
  const outputs = {
    'client/': {
      schema: endpoint,
      documents: join(EXAMPLES, '*.graphql'),
      preset: 'client',
      config: { ...config, useTypeImports: true },
    },
    'schema.ts': { schema: `${address}/schema.graphql`, plugins: ['typescript'], config },
  };
  writeFileSync(join(folder, 'codegen.json'), JSON.stringify({ generates: outputs }));
  run('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.json');
  const operations = generated('client/graphql.ts').match(/^export type \w+Query =/gm);
  assert.equal(operations.length, examples.length);
});

test('descriptions arrive beside the types', () => {
  assert.match(generated('schema.ts'), /True where no source dates it/);
});

test('what is nullable is so in the types, and nothing else is', () => {
  run('typescript/bin/tsc', '--project', '.');
});
