/** One question at a time: a program that is slow to check is not checked once for each letter. */

/**
 * A function that asks about texts. It asks `ask` about the newest text alone, when the question before has been answered, and
 * gives undefined for those that were passed over. A text that is asked about again gets the same answer. `ask` gives
 * undefined as long as nobody can answer; when it fails, `failed` hears why, and the next call asks again.
 */
export function oneByOne<Answer>(
  ask: (text: string) => Promise<Answer> | undefined,
  failed: (error: Error) => void,
): (text: string) => Promise<Answer | undefined> {
  let newest: {readonly text: string; readonly answer: Promise<Answer | undefined>} | undefined;

  async function answer(text: string, before: Promise<unknown> | undefined): Promise<Answer | undefined> {
    await before;
    if (newest?.text !== text) return undefined;
    try {
      const asked = ask(text);
      if (!asked) newest = undefined;
      return await asked;
    } catch (error) {
      newest = undefined;
      failed(error as Error);
      return undefined;
    }
  }

  return (text) => {
    if (newest?.text !== text) newest = {text, answer: answer(text, newest?.answer)};
    return newest.answer;
  };
}
