/**
 * What a program finds: JavaScript itself, and nothing of the browser or of Node. What the type checker does not know is not there;
 * the frame's policy stands behind this, in case something is missed.
 */
import {defineProperty} from './primordials';

const JAVASCRIPT =
  'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI ' +
  'encodeURIComponent escape unescape eval AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean ' +
  'DataView Date Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Int8Array Int16Array ' +
  'Int32Array Intl Iterator JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String ' +
  'Symbol SyntaxError TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakRef WeakSet';

const KEPT: ReadonlySet<PropertyKey> = new Set(JAVASCRIPT.split(' '));

/** Takes everything from the global object that is not JavaScript, and everything from the prototypes that it inherits from. */
export function strip(global: object): void {
  for (let at = global; at !== Object.prototype && at !== null; at = Object.getPrototypeOf(at) as object) {
    for (const key of Reflect.ownKeys(at)) {
      if (at === global && KEPT.has(key)) continue;
      if (!Reflect.deleteProperty(at, key)) Reflect.set(at, key, undefined);
    }
  }
}

/** A property of the global object that stays as it is. */
export function provide(global: object, name: string, value: unknown): void {
  defineProperty(global, name, {__proto__: null, value, enumerable: false} as PropertyDescriptor);
}
