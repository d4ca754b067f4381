/** What a sandbox loads when the reader comes near: the editor, the links, and the two ways to run a text. */
import {edit} from './edit';
import {fragmentOf, readFragment} from './link';
import {runProgram} from './run-program';
import {runTest} from './run-test';

export const live = {edit, fragmentOf, readFragment, runProgram, runTest};
export type Live = typeof live;
