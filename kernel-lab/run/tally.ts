/** What came of it, for the lines at the end. Pure. */

interface Row {
  ran: number;
  skipped: number;
  errors: number;
  left: number;
}

export class Tally {
  private readonly rows = new Map<string, Row>();
  private readonly reasons = new Map<string, {count: number; backends: Set<string>}>();
  private readonly errors: string[] = [];

  private row(kernel: string): Row {
    const row = this.rows.get(kernel) ?? {ran: 0, skipped: 0, errors: 0, left: 0};
    this.rows.set(kernel, row);
    return row;
  }

  ran(kernel: string): void {
    this.row(kernel).ran++;
  }

  skipped(kernel: string, backend: string, reason: string): void {
    this.row(kernel).skipped++;
    const known = this.reasons.get(reason) ?? {count: 0, backends: new Set()};
    known.count++;
    known.backends.add(backend);
    this.reasons.set(reason, known);
  }

  error(kernel: string, backend: string, test: string, what: string): void {
    this.row(kernel).errors++;
    this.errors.push(`${kernel} ${backend} ${test}: ${what}`);
  }

  leftUndone(kernel: string, count: number): void {
    this.row(kernel).left += count;
  }

  of(kernel: string): Readonly<Row> {
    return {...this.row(kernel)};
  }

  get undone(): number {
    return [...this.rows.values()].reduce((sum, {left}) => sum + left, 0);
  }

  /** Nothing if nothing was done. */
  lines(): string[] {
    if (this.rows.size === 0) return [];
    const lines = [...this.rows].map(
      ([kernel, {ran, skipped, errors, left}]) =>
        `${kernel}: ${ran} ran, ${skipped} skipped, ${errors} errors${left > 0 ? `, ${left} left undone` : ''}`,
    );
    const reasons = [...this.reasons].sort((a, b) => b[1].count - a[1].count || a[0].localeCompare(b[0]));
    if (reasons.length > 0) lines.push('Skipped:');
    for (const [reason, {count, backends}] of reasons)
      lines.push(`  ${count} x ${reason} (${[...backends].join(', ')})`);
    if (this.errors.length > 0) lines.push('Errors:', ...this.errors.map((error) => `  ${error}`));
    return lines;
  }
}
