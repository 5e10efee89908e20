import type { Point } from '@/model/element';

/** What commands may ask of the canvas. The canvas gives it; without a canvas (list, phone) there is none. */
export interface CanvasView {
  /** Everything, or these elements, as large as they go. */
  fit(elements?: readonly string[]): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Brings an element into view without changing the zoom, and gives it the keyboard. */
  focus(element: string): void;
  /** The middle of what is visible, in the diagram's coordinates. */
  centre(): Point;
  /** Where a menu for this element stands, in the window's coordinates. */
  beside(element: string): Point;
}
