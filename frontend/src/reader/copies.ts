/**
 * "Copy quote with source": a button beside what a reader may select by hand.
 *
 * What is copied is what is read: the words of the element, then the addresses it names. The
 * labels come from the page, which knows the reader's language.
 */

const CONFIRMATION_MS = 2000;

export function offerCopies(page: ParentNode): void {
  const { copyLabel, copiedLabel } = document.body.dataset;
  if (!copyLabel || !copiedLabel || !navigator.clipboard) return;
  for (const source of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    source.querySelector(':scope > figcaption, :scope')?.append(button(source, copyLabel, copiedLabel));
  }
}

function button(source: HTMLElement, label: string, confirmation: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => {
    void navigator.clipboard.writeText(textOf(source)).then(() => {
      made.textContent = confirmation;
      setTimeout(() => (made.textContent = label), CONFIRMATION_MS);
    });
  });
  return made;
}

/** The words of a source with quotation marks, headline, outlet, date and address. */
function textOf(source: HTMLElement): string {
  const quote = wordsOf(source.querySelector('blockquote'));
  if (!quote) return wordsOf(source.querySelector('.citation') ?? source);
  const link = source.querySelector<HTMLAnchorElement>('a.at');
  const told = [...source.querySelectorAll('figcaption > :not(button)')].map(wordsOf).filter(Boolean);
  return [`«${quote}»`, source.dataset.copy, told.join(', '), link?.href].filter(Boolean).join(' — ');
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
