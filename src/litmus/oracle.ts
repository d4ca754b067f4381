/** What computes litmus/*.expected: for the command that writes them and the test that holds them against the model. */
import {ask} from './ask';
import type {Oracle} from './expected';
import {ALL_SETTINGS} from './settings';
import {smallestSets} from './smallest-sets';

export const ORACLE: Oracle = {
  ask,
  smallestSets: ({test}) =>
    ALL_SETTINGS.map(({kernel, device}) => ({
      device,
      kernels: [kernel],
      sets: smallestSets(test, {kernel, device}),
    })),
};
