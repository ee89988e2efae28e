// Runs relay-compiler as an application does: its own sources, the schema as served.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import compiler from 'relay-compiler';

export async function compile(address, folder) {
  const sources = join(folder, 'src');
  const artifacts = join(folder, 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  cpSync(join(import.meta.dirname, 'documents.js'), join(sources, 'documents.js'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'schema.graphql'), await schema(address));
  const settings = {
    src: 'src',
    language: 'javascript',
    schema: 'schema.graphql',
    artifactDirectory: 'artifacts',
    eagerEsModules: false, // their imports name no file extension, as node wants
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(settings));
  execFileSync(compiler, ['--noWatchman'], { cwd: folder, encoding: 'utf8' });
  const require = createRequire(join(folder, 'package.json'));
  return (name) => require(`./artifacts/${name}.graphql.js`);
}

async function schema(address) {
  const response = await fetch(`${address}/schema.graphql`);
  if (!response.ok) throw new Error(`/schema.graphql answered ${response.status}`);
  return response.text();
}
