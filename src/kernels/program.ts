/** What a test does, apart from its name and its question: a run stays valid when these are reworded. */
import type {Test} from '../model/program';
import {print} from '../litmus/print';

export function programText(test: Test): string {
  return print({...test, name: 'program', question: []});
}
