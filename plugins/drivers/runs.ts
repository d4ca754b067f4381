/** What real kernels did with an example driver, in words. */
import type {KernelsSummary} from '../../src/kernels/summary';
import {andList} from '../litmus/releases';

/** A sentence for each backend that the driver is, and whether any kernel ran it. */
export function runsInWords(
  driver: string,
  {backends, counts}: Pick<KernelsSummary, 'backends' | 'counts'>,
): {says: string[]; ran: boolean} {
  const devices = backends.filter((backend) => backend.driver === driver);
  if (devices.length === 0) return {says: ['No litmus test runs on it, as the model has no such device.'], ran: false};
  const sentences = devices.flatMap(({name}) => {
    const ran = counts.filter(({backend, count}) => backend === name && count.ran > 0);
    return ran.length === 0 ? [] : [`As ${name} it ran ${testsInWords(ran)}: ${verdictInWords(ran)}.`];
  });
  return sentences.length === 0 ? {says: ['Not run yet.'], ran: false} : {says: sentences, ran: true};
}

type Counts = KernelsSummary['counts'];

/** "90 tests each on 5.10.262 and 6.1.192", "90 tests on 5.10.262 and 91 on 6.1.192". */
function testsInWords(ran: Counts): string {
  const [first, ...others] = ran.map(({count}) => count.ran);
  const tests = (many: number) => `${many} ${many === 1 ? 'test' : 'tests'}`;
  if (others.length > 0 && others.every((many) => many === first)) {
    return `${tests(first!)} each on ${andList(ran.map(({release}) => release))}`;
  }
  return andList(ran.map(({release, count}, i) => `${i === 0 ? tests(count.ran) : count.ran} on ${release}`));
}

function verdictInWords(ran: Counts): string {
  const sum = (part: 'ran' | 'differs' | 'failed') => ran.reduce((total, {count}) => total + count[part], 0);
  const [runs, differ, failed] = [sum('ran'), sum('differs'), sum('failed')];
  const agree = differ === 0 ? 'all as the model says' : `${runs - differ} as the model says, ${differ} not`;
  return failed === 0 ? agree : `${agree}; on ${failed} more the kernel hung or died`;
}
