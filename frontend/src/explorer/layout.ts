/**
 * Where everything stands: forces draw linked entities together, and no label covers another.
 *
 * Nothing in it is random, so the same address gives the same picture.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum,
} from 'd3-force';

/** What a mark and its label cover, from the middle of the mark. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly box: Box;
  /** Where it belongs from left to right, where it is an end of a path. */
  readonly home: number | null;
  x?: number;
  y?: number;
}

export interface Bond {
  readonly source: string;
  readonly target: string;
}

const TICKS = 300;
const SETTLING = 200;
const LENGTH = 105;
const REPULSION = -420;
const PULL = 0.06;
const GAP = 10;

/** Move the bodies to their places; those that have a place already move less. */
export function arrange(bodies: Body[], bonds: readonly Bond[], aspect: number, isFresh: boolean): void {
  const flat = Math.max(aspect, 0.3);
  const links = forceLink<Body, { source: string; target: string }>(bonds.map((bond) => ({ ...bond })));
  const simulation = forceSimulation(bodies)
    .force('bonds', links.id(({ id }) => id).distance(LENGTH))
    .force('charge', forceManyBody().strength(REPULSION))
    .force('x', forceX<Body>(({ home }) => home ?? 0).strength(({ home }) => (home === null ? PULL / flat : 1)))
    .force('y', forceY(0).strength(PULL * flat))
    .force('apart', apart(0.4))
    .alpha(isFresh ? 1 : 0.5)
    .stop();
  simulation.tick(isFresh ? TICKS : TICKS / 2);
  const settle = apart(1);
  settle.initialize?.(bodies, Math.random);
  for (let round = 0; round < SETTLING && overlaps(bodies); round++) settle(1);
}

/** Whether any label covers another. */
function overlaps(bodies: readonly Body[]): boolean {
  return bodies.some((one, at) => bodies.slice(at + 1).some((other) => covered(one, other) !== null));
}

/** A force that pushes overlapping boxes apart, the shorter way. */
function apart(strength: number): Force<Body, undefined> {
  let bodies: Body[] = [];
  const force: Force<Body, undefined> = () => {
    bodies.forEach((one, at) => {
      for (const other of bodies.slice(at + 1)) push(one, other, strength);
    });
  };
  force.initialize = (given) => {
    bodies = given;
  };
  return force;
}

function push(one: Body, other: Body, strength: number): void {
  const shared = covered(one, other);
  if (!shared) return;
  const axis = shared.x < shared.y ? 'x' : 'y';
  const before = (one[axis] ?? 0) < (other[axis] ?? 0) || ((one[axis] ?? 0) === (other[axis] ?? 0) && one.id < other.id);
  const step = (shared[axis] / 2) * strength * (before ? 1 : -1);
  one[axis] = (one[axis] ?? 0) - step;
  other[axis] = (other[axis] ?? 0) + step;
}

/** How far two boxes reach into each other, with the gap between them; null where they do not. */
function covered(one: Body, other: Body): { x: number; y: number } | null {
  const dx = (other.x ?? 0) - (one.x ?? 0);
  const dy = (other.y ?? 0) - (one.y ?? 0);
  const x = GAP + Math.min(one.box.right - dx - other.box.left, dx + other.box.right - one.box.left);
  const y = GAP + Math.min(one.box.bottom - dy - other.box.top, dy + other.box.bottom - one.box.top);
  return x > 0.01 && y > 0.01 ? { x, y } : null;
}
