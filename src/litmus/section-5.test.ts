/** Why the notification at fork is the one that matters, point by point; and each broken driver, with the damage it does. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ask} from './ask';
import {read} from './read';
import {COUNTEREXAMPLES, RULE_CLAIMS, SECTION_5} from './testing/section-5';

describe.each([...SECTION_5, ...COUNTEREXAMPLES, ...RULE_CLAIMS])(
  '$point: $says ($test, without $without)',
  (claim) => {
    const file = `litmus/${claim.test}.litmus`;
    const test = read(readFileSync(file, 'utf8'), file);

    it.each(claim.devices.flatMap((device) => claim.kernels.map((kernel) => ({device, kernel}))))(
      '$device on $kernel',
      ({device, kernel}) => {
        const {observation, outcomes} = ask(test, {kernel, device, without: claim.without});
        expect(observation).toBe(claim.observation);
        for (const [register, value] of Object.entries(claim.registers ?? {})) {
          expect(outcomes.map((outcome) => outcome[register])).toEqual(outcomes.map(() => value));
        }
      },
    );
  },
);
