/** The picture by keyboard alone. */
import type { Drawing } from './drawing';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function listenToKeys(drawing: Drawing, turn: (address: string) => void): void {
  drawing.svg.addEventListener('keydown', (event) => {
    const id = drawing.focused();
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (answered(event.key, id, drawing, turn)) event.preventDefault();
  });
}

function answered(key: string, id: string, drawing: Drawing, turn: (address: string) => void): boolean {
  const entity = drawing.entity(id);
  const arrow = ARROWS[key];
  if (arrow) return led(drawing, drawing.beside(id, ...arrow));
  switch (key) {
    case 'Home':
      return led(drawing, drawing.ids[0] ?? null);
    case 'End':
      return led(drawing, drawing.ids.at(-1) ?? null);
    case '+':
      return turned(entity?.grow, turn);
    case '-':
      return turned(entity?.close, turn);
    case ' ':
      return turned(entity?.choose, turn);
    case '0':
      drawing.fit();
      return true;
    default:
      return false;
  }
}

function led(drawing: Drawing, id: string | null): true {
  if (id !== null) drawing.focus(id);
  return true;
}

function turned(address: string | null | undefined, turn: (address: string) => void): true {
  if (address) turn(address);
  return true;
}
