/** Names in lines short enough to stand under a mark, measured as the browser will draw them. */

const WIDEST = 128;
const MOST_LINES = 3;
export const FONT_SIZE = 13;
export const LINE_HEIGHT = 16;

export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly direction: 'rtl' | 'ltr';
}

export type Measure = (text: string) => number;

const BOLD = 1.12; // how much wider names of opened entities are

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * FONT_SIZE * 0.6;
  context.font = `${FONT_SIZE}px ${family}`;
  return (text) => context.measureText(text).width;
}

export function labelOf(name: string, isBold: boolean, regular: Measure): Label {
  const measure: Measure = (text) => regular(text) * (isBold ? BOLD : 1);
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length > MOST_LINES) break;
  }
  const kept = lines.slice(0, MOST_LINES).map((line) => cut(line, measure));
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] = cut(`${kept[MOST_LINES - 1] ?? ''}…`, measure);
  return { lines: kept, width: Math.max(...kept.map(measure), 0), direction: directionOf(name) };
}

export function directionOf(text: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}

function cut(line: string, measure: Measure): string {
  if (measure(line) <= WIDEST) return line;
  let kept = [...line.replace(/…$/, '')].slice(0, 60);
  while (kept.length > 1 && measure(`${kept.join('')}…`) > WIDEST) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}
