/** Which part of the picture is seen, and how large: never so small that names cannot be read. */
import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior } from 'd3-zoom';

const READABLE = 0.85; // at 13 px a name is 11 px high
const LARGEST = 1.25;
const MARGIN = 16;
const STEP = 1.3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class View {
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly selection: Selection<SVGSVGElement, unknown, null, undefined>;

  constructor(
    private readonly svg: SVGSVGElement,
    root: SVGGElement,
  ) {
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.15, 4])
      .filter(isMeantForThePicture)
      .on('zoom', ({ transform }: { transform: { toString(): string } }) => root.setAttribute('transform', transform.toString()));
    this.selection = select(svg);
    this.selection.call(this.behaviour).on('dblclick.zoom', null);
  }

  /** Show all of a box where names stay readable, else what is around a point of it. */
  fit(box: Box, middle: Point): void {
    this.whole(box, middle, READABLE);
  }

  /** Show all of a box, however small that is. */
  overview(box: Box): void {
    this.whole(box, box, 0);
  }

  scale(direction: 1 | -1): void {
    this.selection.call((it) => this.behaviour.scaleBy(it, direction > 0 ? STEP : 1 / STEP));
  }

  /** Bring a point of the picture into view, if it is not. */
  reveal(x: number, y: number): void {
    const [left, top] = zoomTransform(this.svg).apply([x, y]);
    const { clientWidth, clientHeight } = this.svg;
    const edge = 40;
    const isSeen = left > edge && top > edge && left < clientWidth - edge && top < clientHeight - edge;
    if (!isSeen) this.selection.call((it) => this.behaviour.translateTo(it, x, y));
  }

  private whole(box: Box, middle: Point, least: number): void {
    const { clientWidth, clientHeight } = this.svg;
    if (!clientWidth || !box.width) return;
    const fitting = Math.min((clientWidth - 2 * MARGIN) / box.width, (clientHeight - 2 * MARGIN) / box.height);
    const scale = Math.min(Math.max(fitting, least), LARGEST);
    const centre = fitting >= least ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : middle;
    const moved = zoomIdentity.translate(clientWidth / 2 - scale * centre.x, clientHeight / 2 - scale * centre.y).scale(scale);
    this.selection.call((it) => this.behaviour.transform(it, moved));
  }
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One finger and the bare wheel scroll the page; two fingers, Ctrl and the mouse are ours. */
function isMeantForThePicture(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return !('button' in event && event.button);
}
