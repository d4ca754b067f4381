/** Pieces of running text as plain text, for a mail. */
import type {Piece} from '../facts/view';

export function plainPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('code' in piece) return piece.code;
      return 'rule' in piece ? piece.rule : `[${piece.ref}]`;
    })
    .join('')
    .trim();
}

/** With a full stop at its end, and only one. */
export function sentence(text: string): string {
  return /[.!?…]["”]?$/.test(text) ? text : `${text}.`;
}
