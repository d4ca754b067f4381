/** All hostile programs, by what they aim at. */
import {CHANNEL} from './channel';
import {ERRORS} from './errors';
import {ESCAPES} from './escapes';
import {FLOODS} from './floods';
import type {Hostile} from './hostile';
import {LOOPS} from './loops';
import {MEMORY} from './memory';
import {NETWORK} from './network';
import {PAGE} from './page';
import {PROTOTYPES} from './prototypes';
import {VALUES} from './values';

export type {Hostile} from './hostile';

export const HOSTILE: Readonly<Record<string, readonly Hostile[]>> = {
  loops: LOOPS,
  memory: MEMORY,
  floods: FLOODS,
  network: NETWORK,
  'the page': PAGE,
  'the channel': CHANNEL,
  prototypes: PROTOTYPES,
  escapes: ESCAPES,
  values: VALUES,
  errors: ERRORS,
};
