// The example queries of the start page, with their variables.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EXAMPLES = join(import.meta.dirname, '../../frontend/examples');

export const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace(/\.graphql$/, ''))
  .map((name) => ({
    name,
    query: readFileSync(join(EXAMPLES, `${name}.graphql`), 'utf8'),
    variables: JSON.parse(readFileSync(join(EXAMPLES, `${name}.variables.json`), 'utf8')),
  }));
