/**
 * Two-phase commit, the calibration of the explorer: Lamport's specification TwoPhase, action by action under its names
 * (Gray and Lamport, Consensus on Transaction Commit, ACM TODS 31:1, 2006). It has 288 distinct states for 3 resource
 * managers, of 1,146 that TLC generates (github.com/tlaplus/Examples, specifications/transaction_commit/manifest.json); 8,832
 * for 5 (Stateright, examples/2pc.rs); 296,448 for 7, as SPIN finds too (two-phase-commit.pml).
 */
import type {System} from '../src/explore';

/** The actions of the transaction manager, and those of resource manager `rm`, to which `rm` is added. */
export const TM_COMMIT = 0;
export const TM_ABORT = 1;
export const TM_RCV_PREPARED = 8;
export const RM_PREPARE = 16;
export const RM_CHOOSE_TO_ABORT = 24;
export const RM_RCV_COMMIT_MSG = 32;
export const RM_RCV_ABORT_MSG = 40;

/** tmState, in two bits: `init` when both are clear. */
const TM_COMMITTED = 1 << 0;
const TM_ABORTED = 1 << 1;
/** The messages Commit and Abort, once sent. */
const COMMIT = 1 << 2;
const ABORT = 1 << 3;
/** The bits that each resource manager has one of begin here. */
const FIRST = 4;

/**
 * The system of 1 to 7 resource managers, in one word: the 4 bits above, then for each manager a bit for being in
 * tmPrepared, one for having sent Prepared, and two for rmState. It is `working` when both are clear, `prepared` when the
 * low one is set, `committed` when the high one is, `aborted` when both are.
 */
export class TwoPhaseCommit implements System {
  readonly words = 1;
  readonly maxEnabled: number;
  private readonly all: number;
  private readonly tmPrepared = FIRST;
  private readonly sentPrepared: number;
  private readonly low: number;
  private readonly high: number;
  /** What each action does: it clears bits, then sets bits. */
  private readonly clears = new Int32Array(48);
  private readonly sets = new Int32Array(48);

  constructor(readonly managers: number) {
    this.maxEnabled = 2 + 3 * managers;
    this.all = 2 ** managers - 1;
    this.sentPrepared = FIRST + managers;
    this.low = FIRST + 2 * managers;
    this.high = FIRST + 3 * managers;
    const {clears, sets, tmPrepared, sentPrepared, low, high} = this;
    sets[TM_COMMIT] = TM_COMMITTED | COMMIT;
    sets[TM_ABORT] = TM_ABORTED | ABORT;
    for (let rm = 0; rm < managers; rm++) {
      sets[TM_RCV_PREPARED + rm] = 1 << (tmPrepared + rm);
      sets[RM_PREPARE + rm] = (1 << (low + rm)) | (1 << (sentPrepared + rm));
      sets[RM_CHOOSE_TO_ABORT + rm] = (1 << (low + rm)) | (1 << (high + rm));
      clears[RM_RCV_COMMIT_MSG + rm] = 1 << (low + rm);
      sets[RM_RCV_COMMIT_MSG + rm] = 1 << (high + rm);
      sets[RM_RCV_ABORT_MSG + rm] = (1 << (low + rm)) | (1 << (high + rm));
    }
  }

  initial(into: Uint32Array): void {
    into[0] = 0;
  }

  enabled(state: Uint32Array, actions: Uint32Array): number {
    const {managers, all} = this;
    const word = state[0]!;
    let count = 0;
    if ((word & (TM_COMMITTED | TM_ABORTED)) === 0) {
      if (((word >>> this.tmPrepared) & all) === all) actions[count++] = TM_COMMIT;
      actions[count++] = TM_ABORT;
      // As in the specification, also from those in tmPrepared already: that changes nothing.
      const sent = word >>> this.sentPrepared;
      for (let rm = 0; rm < managers; rm++) if ((sent >>> rm) & 1) actions[count++] = TM_RCV_PREPARED + rm;
    }
    const working = ~((word >>> this.low) | (word >>> this.high));
    for (let rm = 0; rm < managers; rm++) {
      if (((working >>> rm) & 1) === 0) continue;
      actions[count++] = RM_PREPARE + rm;
      actions[count++] = RM_CHOOSE_TO_ABORT + rm;
    }
    // Likewise whatever state the manager is in.
    if (word & COMMIT) for (let rm = 0; rm < managers; rm++) actions[count++] = RM_RCV_COMMIT_MSG + rm;
    if (word & ABORT) for (let rm = 0; rm < managers; rm++) actions[count++] = RM_RCV_ABORT_MSG + rm;
    return count;
  }

  apply(state: Uint32Array, action: number, into: Uint32Array): void {
    into[0] = (state[0]! & ~this.clears[action]!) | this.sets[action]!;
  }
}
