/** A link that cannot be opened; the message says what is wrong with it, and what to do. It is put behind "cannot be opened: ". */
export class BadLink extends Error {
  override readonly name = 'BadLink';
}
