/** Which program a run was of, in 16 hexadecimal digits. Node only. */
import {createHash} from 'node:crypto';
import type {Test} from '../model/program';
import {programText} from './program';

export function programDigest(test: Test): string {
  return createHash('sha256').update(programText(test)).digest('hex').slice(0, 16);
}
