/** The tables of scenarios by kernel, cell by cell: what was derived from each kernel's source by hand, against the model. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ask} from './ask';
import {read} from './read';
import {SECTION_7, SECTION_7_KERNELS} from './testing/section-7';

describe.each(SECTION_7)('$row: $test', ({test: name, devices, cells, child}) => {
  const file = `litmus/${name}.litmus`;
  const test = read(readFileSync(file, 'utf8'), file);

  it.each(devices.flatMap((device) => SECTION_7_KERNELS.map((kernel) => ({device, kernel, cell: cells[kernel]}))))(
    '$device on $kernel: $cell',
    ({device, kernel, cell}) => {
      const {observation, outcomes} = ask(test, {kernel, device});
      expect(observation).toBe(cell === 'n/a' ? 'not-applicable' : cell.startsWith('yes') ? 'Always' : 'Never');
      if (child && cell !== 'n/a') {
        const inChild = outcomes.filter((outcome) => outcome[child.register] === child.value).length;
        expect(inChild).toBe(cell.endsWith('+B') ? outcomes.length : 0);
      }
    },
  );
});
