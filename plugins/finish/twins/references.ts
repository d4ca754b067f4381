/** The links of a page: numbers in its text, and a list of addresses at its end. */
import {COLUMNS} from './columns';

export class References {
  private readonly numbers = new Map<string, number>();

  /** The number of an address: the same one each time. */
  numberOf(address: string): number {
    const known = this.numbers.get(address);
    if (known !== undefined) return known;
    this.numbers.set(address, this.numbers.size + 1);
    return this.numbers.size;
  }

  /** The list, a reference a line; an address that does not fit beside its number has the next line for itself. */
  lines(): string[] {
    return [...this.numbers].flatMap(([address, number]) => {
      const line = `[${number}] ${address}`;
      return line.length <= COLUMNS ? [line] : [`[${number}]`, address];
    });
  }
}
