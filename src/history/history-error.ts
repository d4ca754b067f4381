/** Something that keeps the history from being read or recorded. Its message is a line for each: file, line, what to do. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';

  constructor(readonly complaints: readonly string[]) {
    super(complaints.join('\n'));
  }
}
