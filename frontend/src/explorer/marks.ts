/** The mark of an entity, by its kind: shape and colour say the same, for who sees one of them. */
import { svg } from './svg';

export const RADIUS = 10;

export function markOf(kind: string): SVGElement {
  switch (kind) {
    case 'Official':
      return svg('circle', { class: 'shape', r: RADIUS });
    case 'Party':
    case 'Body':
    case 'Outlet':
      return svg('rect', { class: 'shape', x: -10, y: -10, width: 20, height: 20, rx: 4 });
    case 'Meeting':
    case 'Event':
      return svg('path', { class: 'shape', d: 'M0-13 13 0 0 13-13 0Z' });
    case 'Place':
    case 'Topic':
      return svg('path', { class: 'shape', d: 'M0-12 12 9-12 9Z' });
    default:
      return svg('path', { class: 'shape', d: 'M-9-12H4L9-7V12H-9Z' });
  }
}
