/** The explorer: draws what the page tells, and goes from picture to picture in place. */
import './drawing.css';
import './explorer.css';

import { Drawing } from './drawing';
import { listenToKeys } from './keys';
import { download, pngOf, svgOf } from './saving';
import { sceneIn } from './scene';
import { Turning } from './turning';

const host = document.getElementById('canvas');
if (host) void document.fonts.ready.then(() => explore(host));

function explore(host: HTMLElement): void {
  const turning: Turning = new Turning(() => drawing.show(sceneIn(document)));
  const turn = (address: string) => void turning.to(address);
  const drawing = new Drawing(host, { turn });
  drawing.show(sceneIn(document));
  listenToKeys(drawing, turn);
  listenToLinks(turn);
  listenToSettings(turn);
  listenToTools(drawing);
  new ResizeObserver(() => drawing.fit()).observe(host);
}

/** Links that lead to another picture are followed in place. */
function listenToLinks(turn: (address: string) => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#panel a[href], #told a[href]') : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (!link || !isPlain || !link.getAttribute('href')?.startsWith('/explore?')) return;
    event.preventDefault();
    turn(link.href);
  });
}

/** The day and the kinds hold as soon as they are set. */
function listenToSettings(turn: (address: string) => void): void {
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof HTMLInputElement ? target.form : null;
    if (form?.id === 'settings' && form.reportValidity()) turn(addressOf(form));
  });
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'settings') return;
    event.preventDefault();
    turn(addressOf(event.target));
  });
}

/** The address that a form asks for, without what it leaves open; all kinds are none in particular. */
function addressOf(form: HTMLFormElement): string {
  const isWhole = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')].every((box) => box.checked);
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '' && !(isWhole && field[0] === 'kind'),
  );
  return `${form.action}?${new URLSearchParams(fields)}`;
}

function listenToTools(drawing: Drawing): void {
  const deeds: Record<string, (button: HTMLElement) => void> = {
    closer: () => drawing.view.scale(1),
    farther: () => drawing.view.scale(-1),
    fit: () => drawing.view.overview(drawing.extent),
    svg: () => void save(drawing, 'svg'),
    png: () => void save(drawing, 'png'),
    link: (button) => void copy(button),
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    button.addEventListener('click', () => deeds[button.dataset.do ?? '']?.(button));
  }
}

async function save(drawing: Drawing, format: 'svg' | 'png'): Promise<void> {
  const caption = { title: textOf('#title'), source: sourceLine() };
  const text = await svgOf(drawing, caption);
  const content = format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(text);
  download(`polgraph-explore.${format}`, content);
}

async function copy(button: HTMLElement): Promise<void> {
  const label = button.textContent ?? '';
  try {
    await navigator.clipboard.writeText(window.location.href);
    button.textContent = document.body.dataset.copiedLabel ?? label;
    setTimeout(() => (button.textContent = label), 2000);
  } catch {
    window.prompt(label, window.location.href);
  }
}

/** The words of "cite this page"; addresses and dates keep their own direction in an Arabic line. */
function sourceLine(): string {
  const pieces = [...(document.querySelector('#told .citation')?.childNodes ?? [])];
  const text = pieces.map((piece) => (piece.nodeName === 'BDI' ? `\u2068${piece.textContent ?? ''}\u2069` : piece.textContent));
  return text.join('').replace(/\s+/g, ' ').trim();
}

function textOf(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
