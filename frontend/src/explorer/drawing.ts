/**
 * The picture: SVG in the page, in which every entity is a link with a name.
 *
 * The browser shapes the letters, a screen reader reads the names, and what is saved is what is
 * seen. Lines and their labels are hidden from screen readers, which have the table.
 */
import { drag } from 'd3-drag';
import { select } from 'd3-selection';

import { FONT_SIZE, LINE_HEIGHT, directionOf, labelOf, measureIn, type Label } from './labels';
import { arrange, type Body, type Box } from './layout';
import { RADIUS, markOf } from './marks';
import type { Entity, Link, Scene } from './scene';
import { set, svg } from './svg';
import { View } from './view';

const LABEL_TOP = RADIUS + 17;
const FEW_LINKS = 8;
const BREADTH = 480;

interface Spot extends Body {
  readonly entity: Entity;
  readonly element: SVGAElement;
}

interface Line {
  readonly link: Link;
  readonly element: SVGGElement;
}

/** What a reader does with the picture. */
export interface Deeds {
  readonly turn: (address: string) => void;
}

export class Drawing {
  readonly svg: SVGSVGElement;
  readonly view: View;
  private readonly root = svg('g');
  private readonly lines = svg('g', { 'aria-hidden': 'true' });
  private readonly spots = svg('g');
  private readonly measure;
  private shown = new Map<string, Spot>();
  private drawn: Line[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly deeds: Deeds,
  ) {
    this.svg = svg('svg', {
      class: 'graph',
      role: 'group',
      'aria-labelledby': 'picture-name',
      'aria-describedby': 'picture-keys',
    });
    this.root.append(this.lines, this.spots);
    this.svg.append(this.root);
    host.replaceChildren(this.svg);
    this.measure = measureIn(getComputedStyle(host).fontFamily);
    this.view = new View(this.svg, this.root);
  }

  show(scene: Scene): void {
    const before = this.shown;
    const focused = this.focused();
    const bonds = scene.links;
    const spots = scene.entities.map((entity, at) => this.spot(entity, homeOf(entity, at), before, bonds));
    arrange(spots, bonds, this.host.clientWidth / Math.max(this.host.clientHeight, 1), before.size === 0);
    this.shown = new Map(spots.map((spot) => [spot.id, spot]));
    this.spots.replaceChildren(...spots.map((spot) => spot.element));
    this.drawn = bonds.map((link) => this.line(link, bonds.length <= FEW_LINKS));
    this.lines.replaceChildren(...this.drawn.map((line) => line.element));
    this.place();
    this.single(focused ?? scene.entities.find((entity) => entity.isChosen)?.id ?? spots[0]?.id);
    if (focused) this.focus(focused);
    else if (before.size === 0) this.fit();
  }

  fit(): void {
    this.view.fit(this.spots.getBBox(), this.middle());
  }

  /** The id of the entity that has the keyboard, if any has. */
  focused(): string | null {
    const active = document.activeElement;
    return active && this.spots.contains(active) ? active.getAttribute('data-id') : null;
  }

  /** Give an entity the keyboard, and bring it into view. */
  focus(id: string): void {
    const spot = this.shown.get(id);
    if (!spot) return;
    this.single(id);
    spot.element.focus({ preventScroll: true });
    this.view.reveal(spot.x ?? 0, spot.y ?? 0);
  }

  entity(id: string): Entity | undefined {
    return this.shown.get(id)?.entity;
  }

  /** The nearest entity in a direction, one step right or down being (1, 0) and (0, 1). */
  beside(id: string, right: number, down: number): string | null {
    const from = this.shown.get(id);
    let best: { id: string; far: number } | null = null;
    for (const spot of this.shown.values()) {
      const x = (spot.x ?? 0) - (from?.x ?? 0);
      const y = (spot.y ?? 0) - (from?.y ?? 0);
      const ahead = x * right + y * down;
      const aside = Math.abs(x * down) + Math.abs(y * right);
      const far = ahead + 2.5 * aside;
      if (spot !== from && ahead > 1 && (!best || far < best.far)) best = { id: spot.id, far };
    }
    return best?.id ?? null;
  }

  get ids(): string[] {
    return [...this.shown.keys()];
  }

  /** What the picture covers, in its own units. */
  get extent(): DOMRect {
    return this.root.getBBox();
  }

  private middle(): { x: number; y: number } {
    const first = [...this.shown.values()][0];
    return { x: first?.x ?? 0, y: first?.y ?? 0 };
  }

  private spot(entity: Entity, home: number | null, before: ReadonlyMap<string, Spot>, links: readonly Link[]): Spot {
    const label = labelOf(entity.name, entity.isOpen || entity.isEnd, this.measure);
    const element = svg('a', {
      class: ['node', entity.kind, entity.isOpen && 'open', entity.isChosen && 'chosen', entity.isEnd && 'end']
        .filter(Boolean)
        .join(' '),
      href: entity.choose,
      'data-id': entity.id,
      'aria-label': entity.label,
      tabindex: -1,
    });
    element.append(svg('title', {}, entity.name), markOf(entity.kind), textOf(label));
    if (entity.isCut) element.append(svg('text', { class: 'cut', x: RADIUS + 3, y: -4, 'aria-hidden': 'true' }, '…'));
    if (entity.isChosen) element.setAttribute('aria-current', 'true');
    const spot: Spot = { id: entity.id, entity, element, home, box: boxOf(label), ...placed(entity.id, before, links) };
    this.listen(spot);
    return spot;
  }

  private listen(spot: Spot): void {
    const { element, entity } = spot;
    element.addEventListener('click', (event) => {
      event.preventDefault();
      this.deeds.turn(entity.choose);
    });
    element.addEventListener('dblclick', (event) => {
      event.preventDefault();
      if (entity.grow) this.deeds.turn(entity.grow);
    });
    const moved = drag<SVGAElement, unknown>()
      .filter((event: MouseEvent) => event.type === 'mousedown' && !event.ctrlKey && !event.button)
      .subject(() => ({ x: spot.x, y: spot.y }))
      .on('drag', ({ x, y }: { x: number; y: number }) => {
        Object.assign(spot, { x, y });
        this.place();
      });
    select(element).call(moved);
  }

  private line(link: Link, isLabelled: boolean): Line {
    const ends = [link.source, link.target].map((id) => this.shown.get(id)?.entity);
    const isNear = ends.some((end) => end?.isChosen && !end.isOpen);
    const classes = ['edge', link.isOnPath && 'way', link.isDerived && 'derived', (isLabelled || isNear) && 'told'];
    const text = link.ties.length > 1 ? `${link.ties[0] ?? ''} +${link.ties.length - 1}` : (link.ties[0] ?? '');
    const element = svg(
      'g',
      { class: classes.filter(Boolean).join(' ') },
      svg('title', {}, link.ties.join(' · ')),
      svg('line', { class: 'hit' }),
      svg('line', { class: 'ink', 'stroke-width': Math.min(1 + Math.log2(link.weight), 6).toFixed(1) }),
      svg('text', { 'text-anchor': 'middle', direction: directionOf(text) }, text),
    );
    const { choose } = link;
    if (choose) element.addEventListener('click', () => this.deeds.turn(choose));
    return { link, element };
  }

  /** Put everything where the layout or the reader has moved it. */
  private place(): void {
    for (const spot of this.shown.values()) {
      spot.element.setAttribute('transform', `translate(${rounded(spot.x)},${rounded(spot.y)})`);
    }
    for (const { link, element } of this.drawn) {
      const [one, other] = [this.shown.get(link.source), this.shown.get(link.target)];
      const ends = { x1: rounded(one?.x), y1: rounded(one?.y), x2: rounded(other?.x), y2: rounded(other?.y) };
      for (const line of element.querySelectorAll('line')) set(line, ends);
      const text = element.querySelector('text');
      if (text) set(text, { x: (ends.x1 + ends.x2) / 2, y: (ends.y1 + ends.y2) / 2 - 4 });
    }
  }

  /** Of all entities one is reached by Tab; arrow keys lead to the others. */
  private single(id: string | undefined): void {
    for (const spot of this.shown.values()) spot.element.setAttribute('tabindex', spot.id === id ? '0' : '-1');
  }
}

function textOf(label: Label): SVGTextElement {
  const lines = label.lines.map((line, at) => svg('tspan', { x: 0, y: LABEL_TOP + at * LINE_HEIGHT }, line));
  const spaced = lines.flatMap((line, at) => (at ? [' ', line] : [line]));
  return svg('text', { 'text-anchor': 'middle', direction: label.direction, 'aria-hidden': 'true' }, ...spaced);
}

function boxOf(label: Label): Box {
  const half = Math.max(label.width / 2, RADIUS + 4);
  const bottom = LABEL_TOP + (label.lines.length - 1) * LINE_HEIGHT + FONT_SIZE * 0.4;
  return { left: -half, right: half, top: -RADIUS - 4, bottom };
}

/** Paths lead from side to side, in the direction in which the page is read. */
function homeOf(entity: Entity, at: number): number | null {
  if (!entity.isEnd) return null;
  const isStart = (at === 0) === (document.documentElement.dir !== 'rtl');
  return isStart ? -BREADTH / 2 : BREADTH / 2;
}

/** Where an entity stood, else where the one stands that brought it in. */
function placed(id: string, before: ReadonlyMap<string, Spot>, links: readonly Link[]): { x?: number; y?: number } {
  const old = before.get(id);
  if (old) return at(old);
  const link = links.find(({ source, target }) => (source === id && before.has(target)) || (target === id && before.has(source)));
  const known = link && before.get(link.source === id ? link.target : link.source);
  return known ? at(known) : {};
}

function at(spot: Spot): { x: number; y: number } {
  return { x: spot.x ?? 0, y: spot.y ?? 0 };
}

function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
