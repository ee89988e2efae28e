/** Keeps the notices that the licence list of the bundle misses: workers, fonts, Monaco's own. */
import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const SOURCES = [
  'embedded-fonts.txt',
  'node_modules/picomatch-browser/LICENSE', // reaches the bundle through a worker alone
  'node_modules/monaco-editor/ThirdPartyNotices.txt',
];
const RULE = `\n${'-'.repeat(80)}\n\n`;

export function notices(fileName: string): Plugin {
  return {
    name: 'polgraph-notices',
    generateBundle() {
      const source = SOURCES.map((path) => `${path}\n\n${readText(path)}`).join(RULE);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd() + '\n';
}
