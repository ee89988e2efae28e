/**
 * Names while the reader types, as an ARIA combobox over every search box of a page.
 *
 * Without a script, or without an answer, the box is a plain form: Enter searches.
 */
const QUERY = `query Suggestions($text: String!) {
  suggest(text: $text, first: 8) { matchedName node { __typename id name } }
}`;
const PAUSE_MS = 150;
const SHORTEST = 2;
const PLACE = '%7Bid%7D'; // of an id, in the address that a form leads to

interface Suggestion {
  readonly matchedName: string | null;
  readonly node: { readonly __typename: string; readonly id: string; readonly name: string };
}

export function suggestNames(page: ParentNode): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form.search')) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    if (input) new Combobox(form, input);
  }
}

class Combobox {
  private readonly list = document.createElement('ul');
  private readonly kinds: ReadonlyMap<string, string>;
  private active = -1;
  private asked = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
  ) {
    const { kinds = '' } = document.querySelector<HTMLElement>('[data-kinds]')?.dataset ?? {};
    this.kinds = new Map(kinds.split(';').map((pair) => pair.split('=') as [string, string]));
    Object.assign(this.list, { id: `${input.id}-suggestions`, hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? input.placeholder);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    })) {
      input.setAttribute(name, value);
    }
    form.append(this.list);
    input.addEventListener('input', () => void this.ask());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const text = this.input.value.trim();
    if (text.length < SHORTEST) return this.close();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (turn !== this.asked) return;
    const found = await suggestions(text);
    if (turn === this.asked) this.show(found);
  }

  private show(found: readonly Suggestion[]): void {
    this.list.replaceChildren(...found.map((item, index) => this.option(item, index)));
    this.active = -1;
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.input.removeAttribute('aria-activedescendant');
  }

  private option({ node, matchedName }: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.className = `mark ${node.__typename}`;
    option.dataset.address = this.addressOf(node.id);
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const kind = document.createElement('small');
    kind.textContent = this.kinds.get(node.__typename) ?? node.__typename;
    option.append(isolated(node.name), ' ', kind);
    if (matchedName && matchedName !== node.name) option.append(' ', isolated(matchedName));
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      window.location.assign(this.addressOf(node.id));
    });
    return option;
  }

  private addressOf(id: string): string {
    const { to } = this.form.dataset;
    if (to) return to.replace(PLACE, encodeURIComponent(id));
    const language = new FormData(this.form).get('lang');
    return `/entity/${encodeURIComponent(id)}${typeof language === 'string' ? `?lang=${language}` : ''}`;
  }

  private key(event: KeyboardEvent): void {
    const count = this.list.hidden ? 0 : this.list.children.length;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      window.location.assign((this.list.children[this.active] as HTMLElement).dataset.address ?? '/');
    } else if (count && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const last = count - 1;
      if (event.key === 'ArrowDown') this.activate(this.active < last ? this.active + 1 : 0);
      else this.activate(this.active > 0 ? this.active - 1 : last);
    }
  }

  private activate(index: number): void {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    this.input.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  private close(): void {
    this.asked++;
    this.show([]);
  }
}

/** Names that begin with, or sound like, a text; none where the server does not answer. */
async function suggestions(text: string): Promise<readonly Suggestion[]> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({ query: QUERY, variables: { text } }),
    });
    const answer = (await response.json()) as { data?: { suggest?: readonly Suggestion[] } | null };
    return answer.data?.suggest ?? [];
  } catch {
    return [];
  }
}

function isolated(text: string): HTMLElement {
  const run = document.createElement('bdi');
  run.textContent = text;
  return run;
}
