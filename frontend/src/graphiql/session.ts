/**
 * What GraphiQL opens with: a shared operation, else the reader's last tabs, else the examples.
 *
 * GraphiQL shows the variables of the first tab only when they are passed as initial content,
 * and opens a stray tab when that content differs from the stored one; so both are read here
 * from the same tab.
 */
import type { Storage as GraphiQLStorage } from '@graphiql/toolkit';

import { EXAMPLES } from './examples';
import type { Operation } from './operation';
import { operationIn } from './share-link';
import { browserStorage, memoryStorage } from './storage';

const TABS_KEY = 'graphiql:tabState';

export interface Session {
  readonly storage: GraphiQLStorage;
  readonly defaultTabs: Operation[];
  readonly initialQuery: string;
  readonly initialVariables: string;
}

export function openSession(fragment: string): Session {
  const shared = operationIn(fragment);
  const storage = shared ? memoryStorage() : browserStorage();
  const defaultTabs = shared ? [shared] : EXAMPLES;
  const { query, variables } = lastActiveTab(storage) ?? shared ?? EXAMPLES[0];
  return { storage, defaultTabs, initialQuery: query, initialVariables: variables };
}

interface StoredTabs {
  readonly activeTabIndex: number;
  readonly tabs: readonly { readonly query: string | null; readonly variables: string | null }[];
}

function lastActiveTab(storage: GraphiQLStorage): Operation | null {
  try {
    const stored = JSON.parse(storage.getItem(TABS_KEY) ?? 'null') as StoredTabs | null;
    const tab = stored?.tabs[stored.activeTabIndex];
    return tab ? { query: tab.query ?? '', variables: tab.variables ?? '' } : null;
  } catch {
    return null; // stored by a version that stored it differently
  }
}
