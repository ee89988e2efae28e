/**
 * From one picture to the next without leaving the page.
 *
 * Every step is an ordinary address, which the server answers with a whole page; its parts take
 * the place of those that are here. What cannot be had this way is opened like any other link.
 */

const PARTS = ['title', 'ask', 'panel', 'told', 'status'];

/** Said on the document after parts of it were replaced. */
export const TURNED = 'polgraph:turned';

export class Turning {
  private last = new AbortController();

  constructor(private readonly shown: () => void) {
    window.addEventListener('popstate', () => void this.to(window.location.href, false));
  }

  async to(address: string, isNew = true): Promise<void> {
    this.last.abort();
    this.last = new AbortController();
    const { signal } = this.last;
    const page = await pageAt(address, signal);
    if (signal.aborted) return;
    if (!page) return window.location.assign(address);
    if (isNew) history.pushState(null, '', page.address);
    replace(page.document);
    document.dispatchEvent(new CustomEvent(TURNED));
    this.shown();
  }
}

interface Page {
  readonly address: string;
  readonly document: Document;
}

async function pageAt(address: string, signal: AbortSignal): Promise<Page | null> {
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal });
    const found = new DOMParser().parseFromString(await response.text(), 'text/html');
    const isWhole = response.ok && PARTS.every((id) => found.getElementById(id));
    return isWhole ? { address: response.url, document: found } : null;
  } catch {
    return null;
  }
}

function replace(page: Document): void {
  const back = wayBack();
  document.title = page.title;
  for (const id of PARTS) {
    document.getElementById(id)?.replaceChildren(...(page.getElementById(id)?.childNodes ?? []));
  }
  const other = page.querySelector<HTMLAnchorElement>('nav a[hreflang]')?.getAttribute('href');
  if (other) document.querySelector('nav a[hreflang]')?.setAttribute('href', other);
  if (back) document.querySelector<HTMLElement>(back)?.focus({ preventScroll: true });
}

/** What finds the element that has the keyboard, or what answers it, in the next page. */
function wayBack(): string | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  if (active.id) return `#${CSS.escape(active.id)}`;
  if (active instanceof HTMLInputElement) return `input[name="${active.name}"][value="${CSS.escape(active.value)}"]`;
  if (active.closest('#panel, #links')) return '#evidence';
  const entity = active.closest<HTMLElement>('li[data-id]')?.dataset.id;
  return entity === undefined ? null : `li[data-id="${CSS.escape(entity)}"] a[data-way="choose"]`;
}
