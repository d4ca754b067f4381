/** What a program hands to the model, checked and said in messages. */
import {WrongUse} from './rules-shape';

/** A byte, or a WrongUse. */
export function checkByte(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 255) {
    throw new WrongUse(`${quote(value)} is no byte. Write a whole number from 0 to 255.`);
  }
  return value;
}

/** `'text'`, or a number; never longer than a line. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? `'${value.slice(0, 40)}'` : String(value).slice(0, 40);
}
