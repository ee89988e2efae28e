/**
 * "Copy with source": a button beside what a reader may select by hand.
 *
 * What is copied is what is read: the words of the element, then the addresses it names. The
 * button and the labels come with the page, which knows the reader's language; one listener
 * serves the parts that the explorer replaces, too.
 */

const CONFIRMATION_MS = 2000;

export function serveCopies(): void {
  const confirmation = document.body.dataset.copied ?? '';
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLButtonElement>('button.copy') : null;
    const source = pressed?.closest<HTMLElement>('[data-copy]');
    if (pressed && source && pressed.textContent !== confirmation) void copy(source, pressed, confirmation);
  });
}

/** An address without TLS has no clipboard; the words are then selected, to be copied by hand. */
async function copy(source: HTMLElement, pressed: HTMLButtonElement, confirmation: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) {
    getSelection()?.selectAllChildren(source);
    return;
  }
  await clipboard.writeText(textOf(source));
  const label = pressed.textContent;
  pressed.textContent = confirmation;
  setTimeout(() => (pressed.textContent = label), CONFIRMATION_MS);
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
