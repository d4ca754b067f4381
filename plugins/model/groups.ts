/** The rules by what they are about: each group holds the numbers from `from` to `to`. */
import type {Rule} from '../../src/model/rules';

export interface Group {
  id: string;
  title: string;
  from: number;
  to: number;
}

export const GROUPS: readonly Group[] = [
  {id: 'frames', title: 'frames and references', from: 1, to: 6},
  {id: 'fork', title: 'fork', from: 10, to: 22},
  {id: 'write-fault', title: 'the write fault', from: 30, to: 39},
  {id: 'notifiers', title: 'notifiers and secondary TLBs', from: 40, to: 44},
  {id: 'sequence', title: 'the sequence protocol', from: 45, to: 47},
  {id: 'gup', title: 'get_user_pages', from: 50, to: 59},
  {id: 'devices', title: 'devices', from: 60, to: 63},
  {id: 'others', title: 'what else write-protects or moves a page', from: 70, to: 77},
];

export function isIn({from, to}: Group, {number}: Rule): boolean {
  const n = Number(number.slice(1));
  return n >= from && n <= to;
}
