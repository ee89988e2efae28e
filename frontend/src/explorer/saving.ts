/** The picture as a file: what is seen, whole, with its letters and a line that says where it is from. */
import arabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-latin-wght-normal.woff2?url';

import type { Drawing } from './drawing';
import style from './drawing.css?raw';
import { directionOf } from './labels';
import { set, svg } from './svg';

const FAMILY = 'Noto Sans Arabic Variable';
const COLOURS = ['paper', 'ink', 'quiet', 'line', 'accent', 'person', 'group', 'occasion', 'source', 'spot'];
const MARGIN = 24;
const HEAD = 34;
const FOOT = 30;
const SHARPNESS = 2;
const PAUSE_MS = 50;
const MOST_TRIES = 60;
const ARABIC = 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC';
/** Characters that HTML lets through and XML does not. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export interface Caption {
  readonly title: string;
  /** Where the picture is from and when: the words of "cite this page". */
  readonly source: string;
}

export async function svgOf(drawing: Drawing, caption: Caption): Promise<string> {
  const { x, y, width, height } = drawing.extent;
  const wide = Math.max(width + 2 * MARGIN, 640);
  const left = x + width / 2 - wide / 2;
  const top = y - MARGIN - HEAD;
  const tall = height + 2 * MARGIN + HEAD + FOOT;
  const copy = drawing.svg.cloneNode(true) as SVGSVGElement;
  copy.firstElementChild?.removeAttribute('transform');
  for (const link of copy.querySelectorAll<SVGAElement>('a.node')) unlinked(link);
  set(copy, { viewBox: [left, top, wide, tall].map(Math.round).join(' '), width: Math.round(wide), height: Math.round(tall) });
  copy.prepend(
    svg('title', {}, caption.title),
    svg('style', {}, await styles()),
    svg('rect', { x: left, y: top, width: wide, height: tall, class: 'paper' }),
    line(caption.title, 'caption', left, wide, top + 24),
    line(caption.source, 'origin', left, wide, top + tall - 12),
  );
  return new XMLSerializer().serializeToString(copy).replace(NOT_XML, '');
}

export async function pngOf(text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width * SHARPNESS, height: image.height * SHARPNESS });
  await drawLettered(image, canvas);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The letters of an image come a moment after it, when the font inside it is read. */
async function drawLettered(image: HTMLImageElement, canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no picture');
  const { width, height } = canvas;
  const bands = [0, height - (FOOT * SHARPNESS) / 2 - 8];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    context.drawImage(image, 0, 0, width, height);
    if (bands.every((top) => hasInk(context.getImageData(0, top, width, HEAD * SHARPNESS)))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Whether anything is drawn on a part that is plain otherwise. */
function hasInk({ data }: ImageData): boolean {
  return data.some((value, at) => at % 4 < 3 && Math.abs(value - (data[at % 4] ?? 0)) > 60);
}

/** A group in place of a link: the addresses of this page mean nothing in a file. */
function unlinked(link: SVGAElement): void {
  const group = svg('g', { class: link.getAttribute('class') ?? '', transform: link.getAttribute('transform') ?? '' });
  group.append(...link.childNodes);
  link.replaceWith(group);
}

function line(text: string, kind: string, left: number, wide: number, y: number): SVGTextElement {
  const direction = directionOf(text);
  const x = direction === 'rtl' ? left + wide - MARGIN : left + MARGIN;
  return svg('text', { class: kind, x, y, direction, 'text-anchor': 'start' }, text);
}

async function styles(): Promise<string> {
  const page = getComputedStyle(document.documentElement);
  const colours = COLOURS.map((name) => `--${name}:${page.getPropertyValue(`--${name}`)};`).join('');
  const faces = await Promise.all([face(latin, 'U+0-5FF,U+1E00-2BFF'), face(arabic, ARABIC)]);
  return `${faces.join('')}:root{${colours}font-family:"${FAMILY}",sans-serif}${style}`;
}

async function face(address: string, range: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const source = `url(data:font/woff2;base64,${btoa(text)})`;
  return `@font-face{font-family:"${FAMILY}";font-weight:100 900;src:${source};unicode-range:${range}}`;
}
