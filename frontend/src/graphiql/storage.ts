/**
 * Where GraphiQL keeps tabs and history: in the browser, and never a request header.
 *
 * GraphiQL's history writes the headers of every operation, tokens included, even when told
 * not to persist headers; here they are taken out before anything is written.
 */
import type { Storage as GraphiQLStorage } from '@graphiql/toolkit';

const NAMESPACE = 'graphiql:';
const HEADERS_KEY = `${NAMESPACE}headers`;
const HISTORY_KEYS = [`${NAMESPACE}queries`, `${NAMESPACE}favorites`];

/** Storage for one visit, for a shared operation: the reader's own tabs stay as they are. */
export function memoryStorage(): GraphiQLStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

/** The browser's storage without headers; memory where the browser forbids storage. */
export function browserStorage(): GraphiQLStorage {
  try {
    return withoutHeaders(window.localStorage);
  } catch {
    return memoryStorage();
  }
}

function withoutHeaders(storage: Storage): GraphiQLStorage {
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(NAMESPACE));
  return {
    getItem: (key) => storage.getItem(key),
    setItem(key, value) {
      if (key === HEADERS_KEY) return;
      storage.setItem(key, HISTORY_KEYS.includes(key) ? strippedOfHeaders(value) : value);
    },
    removeItem: (key) => storage.removeItem(key),
    clear: () => ownKeys().forEach((key) => storage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}

function strippedOfHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value: unknown) =>
    key === 'headers' ? undefined : value,
  );
}
