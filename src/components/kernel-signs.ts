/** The marks of cells as a reader sees them. */
import type {Mark} from '../kernels/view';

export type Marked = Exclude<Mark, 'none'>;

interface Sign {
  sign: string;
  /** Read in place of the sign by who does not see it. */
  name: string;
  /** In the legend. */
  says: string;
}

export const SIGNS: Readonly<Record<Marked, Sign>> = {
  same: {sign: '✓', name: 'a real kernel agrees', says: 'a real kernel gave exactly these outcomes'},
  within: {
    sign: '⊆',
    name: 'a real kernel agrees in part',
    says: 'in a race a real kernel gave some of these outcomes, and no other',
  },
  differs: {
    sign: '≠',
    name: 'a real kernel differs',
    says: 'a real kernel gave an outcome that the model does not have',
  },
  'stand-in': {sign: '(✓)', name: 'a stand-in agrees', says: 'the same by what stands in for hardware'},
};

/** In the order of the legend. */
export const MARKS = Object.keys(SIGNS) as Marked[];

/** A mark, and whose it is: "6.1.192 io_uring, 3 rounds". */
export interface CellMark {
  mark: Marked;
  by: string;
}
