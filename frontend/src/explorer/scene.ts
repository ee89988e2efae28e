/**
 * What is drawn, read from the page: its list of entities, its paths and its table of links.
 *
 * The picture knows nothing that is not written there, so the two cannot differ.
 */

export interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Name and kind, as a screen reader says them. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly isCut: boolean;
  readonly isChosen: boolean;
  readonly isEnd: boolean;
  /** Addresses: with its evidence, with its neighbours or more of them, without them. */
  readonly choose: string;
  readonly grow: string | null;
  readonly close: string | null;
}

export interface Link {
  readonly source: string;
  readonly target: string;
  /** What joins the two, heaviest first. */
  readonly ties: readonly string[];
  readonly weight: number;
  readonly isOnPath: boolean;
  /** Whether it stands for facts of others alone: two who were at one meeting. */
  readonly isDerived: boolean;
  /** The address with its evidence; a step of a path has its evidence beside it. */
  readonly choose: string | null;
}

export interface Scene {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}

export function sceneIn(page: ParentNode): Scene {
  const entities = [...page.querySelectorAll<HTMLElement>('li[data-id]')].map(entity);
  const steps = [...page.querySelectorAll<HTMLElement>('.path [data-source]')].map((step) => link(step, true));
  const rows = [...page.querySelectorAll<HTMLElement>('tr[data-source]')].map((row) => link(row, false));
  return { entities, links: joined([...steps, ...rows]) };
}

function entity(item: HTMLElement): Entity {
  const { id = '', kind = '', open } = item.dataset;
  const chooser = way(item, 'choose');
  const name = chooser?.textContent?.trim() ?? id;
  return {
    id,
    kind,
    name,
    label: `${name}, ${item.querySelector(':scope > small')?.textContent ?? kind}`,
    isOpen: open !== undefined,
    isCut: open === 'more',
    isChosen: 'chosen' in item.dataset,
    isEnd: 'end' in item.dataset,
    choose: addressOf(chooser) ?? '',
    grow: addressOf(way(item, 'open') ?? way(item, 'more')),
    close: addressOf(way(item, 'close')),
  };
}

function link(item: HTMLElement, isOnPath: boolean): Link {
  const { source = '', target = '', tie = '', weight = '1' } = item.dataset;
  const choose = addressOf(way(item, 'choose'));
  const isDerived = 'derived' in item.dataset;
  return { source, target, ties: [tie], weight: Number(weight), isOnPath, isDerived, choose };
}

/** One line for all that joins two entities, whichever of them is the subject. */
function joined(links: readonly Link[]): Link[] {
  const lines = new Map<string, Link>();
  for (const link of links) {
    const key = [link.source, link.target].sort().join(' ');
    const other = lines.get(key);
    lines.set(key, other ? merged(other, link) : link);
  }
  return [...lines.values()];
}

function merged(one: Link, other: Link): Link {
  return {
    ...one,
    ties: [...new Set([...one.ties, ...other.ties])],
    weight: one.weight + other.weight,
    isOnPath: one.isOnPath || other.isOnPath,
    isDerived: one.isDerived && other.isDerived,
    choose: one.choose ?? other.choose,
  };
}

function way(item: HTMLElement, name: string): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(`a[data-way="${name}"]`);
}

function addressOf(link: HTMLAnchorElement | null): string | null {
  return link?.getAttribute('href') ?? null;
}
