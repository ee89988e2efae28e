/**
 * Builds the browser pages into the Python package, which serves them under /static/.
 *
 * The result is committed, so that installing polgraph needs no Node; the build is a pure
 * function of the sources and the lock file, and CI fails when the two differ.
 */
import { defineConfig } from 'vite';

import { notices } from './notices.ts';

export default defineConfig({
  base: '/static/',
  publicDir: false,
  plugins: [notices('THIRD_PARTY_NOTICES.txt')],
  build: {
    outDir: '../src/polgraph/web/static',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    license: { fileName: 'THIRD_PARTY_LICENSES.md' },
    manifest: 'manifest.json', // by which the pages find the files they need
    rolldownOptions: {
      input: { graphiql: 'graphiql.html', reader: 'src/reader/main.ts', explorer: 'src/explorer/main.ts' },
      // React's "use client" marks mean nothing in a bundle.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
});
