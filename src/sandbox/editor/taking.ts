/** What is pasted, before it becomes a part of the text. */

/** Where it would go, and how to put it there after all. */
export interface PastePlace {
  /** What stands on the line in front of it. */
  readonly before: string;
  /** Pastes it, as if nobody had looked at it. */
  insert(): void;
}

/** Gives whether it was taken: then it does not become a part of the text. */
export type TakePaste = (pasted: string, place: PastePlace) => boolean;
