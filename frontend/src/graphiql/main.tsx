/** The page at /graphql: GraphiQL with polgraph's examples, wholly from this host. */
import './workers';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import '@fontsource-variable/noto-sans-arabic';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

import { ArabicText } from './arabic-text';
import { openSession } from './session';
import { ShareButton } from './share-button';

const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });
const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];
const session = openSession(window.location.hash);

// A second shared link opened in this tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    {...session}
    fetcher={fetcher}
    plugins={plugins}
    defaultEditorToolsVisibility
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>
      <a className="graphiql-logo-link" href="/">
        polgraph
      </a>
    </GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ prettify, merge, copy }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <ShareButton />
        </>
      )}
    </GraphiQL.Toolbar>
    <ArabicText />
  </GraphiQL>,
);
