/**
 * What the run needs of JavaScript's own library, taken before a program can change it. Whatever runs after a program has begun
 * (printing, reporting, the end of a run) uses these, literals, and index loops: no method of an object, no iterator, no property
 * that an object does not own. A prototype may be poisoned by then.
 */

// A method as a function of its `this`. `bind` itself is asked once, here.
export const uncurry = Function.prototype.bind.bind(Function.prototype.call) as <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

/** The getter of a property of a prototype. */
export function getter<This, Result>(prototype: object, key: PropertyKey): (self: This) => Result {
  return uncurry(Object.getOwnPropertyDescriptor(prototype, key)!.get as (this: This) => Result);
}

export const {apply, getOwnPropertyDescriptor, getPrototypeOf} = Reflect;
export const {create, defineProperty, freeze, hasOwn, is, keys} = Object;
export const {isArray} = Array;
export const {isView} = ArrayBuffer;
export const {stringify} = JSON;
export const {min} = Math;

export const slice = uncurry(String.prototype.slice);
export const charCodeAt = uncurry(String.prototype.charCodeAt);
export const indexOf = uncurry(String.prototype.indexOf);
export const symbolText = uncurry(Symbol.prototype.toString);
export const functionText = uncurry(Function.prototype.toString);
export const regExpText = uncurry(RegExp.prototype.toString);
export const regExpSource = getter<RegExp, string>(RegExp.prototype, 'source');
export const dateTime = uncurry(Date.prototype.getTime);
export const dateText = uncurry(Date.prototype.toISOString);
export const mapSize = getter<Map<unknown, unknown>, number>(Map.prototype, 'size');
export const mapEntries = uncurry(Map.prototype.entries) as (map: object) => Iterator<[unknown, unknown]>;
export const setSize = getter<Set<unknown>, number>(Set.prototype, 'size');
export const setValues = uncurry(Set.prototype.values) as (set: object) => Iterator<unknown>;
export const arrayLength = getter<ArrayBufferView, number>(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  'length',
);
const nextOfMap = uncurry(new Map().entries().next as () => IteratorResult<unknown>);
const nextOfSet = uncurry(new Set().values().next as () => IteratorResult<unknown>);
export const nextEntry = nextOfMap as unknown as (from: object) => IteratorResult<[unknown, unknown]>;
export const nextValue = nextOfSet as (from: object) => IteratorResult<unknown>;

const isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
const errorPrototype = Error.prototype;

/** Whether it is an Error of this realm. Asks a Proxy, so it may throw. */
export function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && isPrototypeOf(errorPrototype, value);
}

const then = uncurry(Promise.prototype.then) as (
  promise: Promise<unknown>,
  done: (value: unknown) => void,
  failed: (reason: unknown) => void,
) => Promise<unknown>;

/** What becomes of a promise that this realm made. An own `constructor` keeps `then` from asking Promise.prototype for one. */
export function settled(
  promise: Promise<unknown>,
  done: (value: unknown) => void,
  failed: (reason: unknown) => void,
): void {
  defineProperty(promise, 'constructor', {__proto__: null, value: undefined} as PropertyDescriptor);
  then(promise, done, failed);
}

/** An object without a prototype: what is not its own is not there. */
export function record<Value>(): Record<string, Value | undefined> {
  return create(null) as Record<string, Value | undefined>;
}
