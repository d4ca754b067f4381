/** The two forms of the picture, and how much text fits into them. Lengths are those of the SVG's own coordinates. */

/** A column of boxes. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface Form {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly pages: Column;
  readonly frames: Column;
  readonly device: Column;
  /** Whether the device stands beside the frames; if not, it stands below the page tables. */
  readonly beside: boolean;
  /** The size of text, and of what a frame holds. */
  readonly font: number;
  readonly valueFont: number;
}

export const WIDE: Form = {
  name: 'wide',
  width: 720,
  pages: {x: 0, width: 240},
  frames: {x: 305, width: 200},
  device: {x: 560, width: 160},
  beside: true,
  font: 12,
  valueFont: 15,
};

export const NARROW: Form = {
  name: 'narrow',
  width: 344,
  pages: {x: 0, width: 164},
  frames: {x: 208, width: 136},
  device: {x: 0, width: 164},
  beside: false,
  font: 11.5,
  valueFont: 14,
};

export const FORMS: readonly Form[] = [WIDE, NARROW];

/** Between a box's edge and its text. */
export const PADDING = 9;

/** The width of a character in font sizes: that of a fixed-width face; in others most are narrower. */
const CHARACTER = 0.6;

/** How many characters fit into a line of a box. */
export function characters(column: Column, font: number): number {
  return Math.floor((column.width - 2 * PADDING) / (CHARACTER * font));
}

/** How wide a text may become. */
export function textWidth(text: string, font: number): number {
  return text.length * CHARACTER * font;
}
