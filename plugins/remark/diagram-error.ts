/** A line that cannot be drawn at build time. `line` counts from 1 within the diagram. */
export class DiagramError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}
