import mermaid from 'mermaid';
import {describe, expect, it} from 'vitest';
import {executions, LONG, steps} from '../../picture/testing/executions';
import {sequenceDiagram} from './mermaid';

describe('a sequence diagram', () => {
  it('has messages for steps, and notes for what happens inside them', () =>
    expect(sequenceDiagram(steps('pin-fork-write', '5.8', 'pin'))).toBe(`sequenceDiagram
  participant A
  participant B
  participant memory
  participant D as D, the device
  A->>memory: map x
  Note over A: a private mapping, not yet<br/>touched
  A->>memory: x = 1
  Note over A: first touch: a new frame, P1<br/>1 goes to P1
  A->>D: register x
  Note over A: pins P1
  A->>B: fork B
  Note over A: range_start<br/>the child shares P1, read-only<br/>on both sides<br/>range_end<br/>flush the TLBs#59; the child runs
  A->>memory: x = 2
  Note over A: write fault: P1 must be<br/>copied, to P2<br/>copy the contents of P1 to P2<br/>range_start<br/>the pte is P2, writable<br/>range_end<br/>2 goes to P2
  D->>memory: r0 = x
  memory-->>D: reads 1 from P1
  D->>memory: x = 3
  Note over D: 3 goes to P1
  A->>memory: r1 = x
  memory-->>A: reads 2 from P2
  B->>memory: r2 = x
  memory-->>B: reads 3 from P1`));

  it('is one that Mermaid reads, of every execution of the catalogue', {timeout: LONG}, async () => {
    // A third of them: the words are the same in the others.
    const all = executions().filter((_, i) => i % 3 === 0);
    const seen = new Set<string>();
    for (const {name, steps} of all) {
      const source = sequenceDiagram(steps);
      for (const word of source.match(/participant \w+/g) ?? []) seen.add(word);
      const parsed = await mermaid.parse(source).catch((error: unknown) => String(error));
      if (typeof parsed === 'string' || parsed.diagramType !== 'sequence')
        expect(`${name}: ${String(parsed)}`).toBe('');
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['A', 'A2', 'B', 'C', 'D', 'DB', 'K', 'memory'].map((id) => `participant ${id}`)),
    );
  });

  it('that is wrong is not read: the test above can fail', async () => {
    await expect(mermaid.parse('sequenceDiagram\n  A->>: x')).rejects.toThrow();
  });
});
