/**
 * Any value as one bounded text, as a console shows it. No getter is called and no toString: a value that a program prints runs
 * none of its code, unless it is a Proxy, which cannot be told from another object.
 */
import {
  arrayLength,
  charCodeAt,
  dateText,
  dateTime,
  functionText,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  is,
  isArray,
  isError,
  isView,
  keys,
  mapEntries,
  mapSize,
  nextEntry,
  nextValue,
  regExpSource,
  regExpText,
  setSize,
  setValues,
  slice,
  stringify,
  symbolText,
} from './primordials';

/** Elements of an array and properties of an object that are shown. */
const ITEMS = 100;
const DEPTH = 3;

/** The objects around a value, from the inside out. */
type Around = {readonly value: object; readonly up: Around} | undefined;

/** The text so far, and how long it may become. */
interface Out {
  text: string;
  readonly limit: number;
}

/** The values side by side, as `console.log` prints its arguments; at most `limit` characters, the last of them "…" if cut. */
export function show(values: readonly unknown[], limit: number): string {
  const out: Out = {text: '', limit};
  for (let i = 0; i < values.length && !full(out); i++) {
    if (i > 0) out.text += ' ';
    const value = values[i];
    if (typeof value === 'string') out.text += value.length > limit ? slice(value, 0, limit + 1) : value;
    else put(out, value, undefined, 0);
  }
  return cut(out.text, limit);
}

/** `TypeError: x is not a function`; what is thrown without being an Error as `show` has it. */
export function showError(error: unknown, limit: number): string {
  try {
    if (isError(error)) return cut(errorText(error), limit);
  } catch {
    // A Proxy that throws; show() says so.
  }
  return show([error], limit);
}

/** At most `limit` characters, and no half of a pair. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = charCodeAt(text, limit - 2);
  return `${slice(text, 0, code >= 0xd800 && code < 0xdc00 ? limit - 2 : limit - 1)}…`;
}

function full(out: Out): boolean {
  return out.text.length > out.limit;
}

function put(out: Out, value: unknown, around: Around, depth: number): void {
  switch (typeof value) {
    case 'string':
      out.text += quoted(value, out.limit);
      return;
    case 'symbol':
      out.text += symbolText(value);
      return;
    case 'bigint':
      out.text += `${value}n`;
      return;
    case 'number':
      out.text += is(value, -0) ? '-0' : `${value}`;
      return;
    case 'function':
    case 'object':
      if (value !== null) return putObject(out, value, around, depth);
  }
  out.text += `${value as null | undefined | boolean}`;
}

/** In single quotes; JSON has the escapes. */
function quoted(text: string, limit: number): string {
  const json = stringify(text.length > limit ? slice(text, 0, limit) : text);
  let inside = '';
  for (let i = 1; i < json.length - 1; i++) {
    if (json[i] === '\\' && json[i + 1] === '"') continue;
    inside += json[i] === "'" ? "\\'" : json[i]!;
    if (json[i] === '\\') inside += json[++i]!;
  }
  return `'${inside}'`;
}

function putObject(out: Out, value: object, around: Around, depth: number): void {
  const before = out.text;
  try {
    for (let outer = around; outer; outer = outer.up) {
      if (outer.value === value) {
        out.text += '[circular]';
        return;
      }
    }
    describe(out, value, {value, up: around}, depth);
  } catch {
    // A Proxy that throws, or too deep a stack.
    out.text = `${before}[cannot be shown]`;
  }
}

function describe(out: Out, value: object, around: Around, depth: number): void {
  if (typeof value === 'function') {
    const kind = slice(functionText(value), 0, 5) === 'class' ? 'class' : 'function';
    const name = ownText(value, 'name');
    out.text += name === undefined || name === '' ? `[${kind}]` : `[${kind} ${cut(name, 100)}]`;
  } else if (isArray(value)) {
    list(out, value, value.length, '', around, depth);
  } else if (isError(value)) {
    out.text += cut(errorText(value), out.limit);
  } else if (isView(value)) {
    const length = brand(arrayLength, value);
    if (length === undefined) out.text += `${className(value)} {}`;
    else list(out, value, length, `${className(value)}(${length}) `, around, depth);
  } else if (brand(mapSize, value) !== undefined) {
    collection(out, value, 'Map', brand(mapSize, value)!, around, depth);
  } else if (brand(setSize, value) !== undefined) {
    collection(out, value, 'Set', brand(setSize, value)!, around, depth);
  } else if (brand(dateTime, value) !== undefined) {
    const date = value as Date;
    out.text += is(dateTime(date), NaN) ? 'Invalid Date' : dateText(date);
  } else if (brand(regExpSource, value) !== undefined) {
    out.text += regExpText(value as RegExp);
  } else {
    properties(out, value, around, depth);
  }
}

/** What a getter of a built-in gives, or undefined where the value is not of that kind. */
function brand<This, Result>(get: (self: This) => Result, value: unknown): Result | undefined {
  try {
    return get(value as This);
  } catch {
    return undefined;
  }
}

function list(out: Out, value: object, length: number, head: string, around: Around, depth: number): void {
  if (depth >= DEPTH && length > 0) {
    out.text += `${head}[…]`;
    return;
  }
  out.text += `${head}[`;
  for (let i = 0; i < length && !full(out); i++) {
    if (i > 0) out.text += ', ';
    if (i === ITEMS) {
      out.text += `… ${length - ITEMS} more`;
      break;
    }
    property(out, value, `${i}`, around, depth);
  }
  out.text += ']';
}

function collection(out: Out, value: object, kind: 'Map' | 'Set', size: number, around: Around, depth: number): void {
  out.text += `${kind}(${size}) {`;
  if (depth >= DEPTH && size > 0) {
    out.text += '…}';
    return;
  }
  const from = kind === 'Map' ? mapEntries(value) : setValues(value);
  for (let i = 0; i < size && !full(out); i++) {
    if (i > 0) out.text += ', ';
    if (i === ITEMS) {
      out.text += `… ${size - ITEMS} more`;
      break;
    }
    if (kind === 'Map') {
      const entry = nextEntry(from).value as [unknown, unknown];
      put(out, entry[0], around, depth + 1);
      out.text += ' => ';
      put(out, entry[1], around, depth + 1);
    } else put(out, nextValue(from).value, around, depth + 1);
  }
  out.text += '}';
}

function properties(out: Out, value: object, around: Around, depth: number): void {
  const name = className(value);
  if (name !== 'Object') out.text += `${name} `;
  const names = keys(value);
  if (depth >= DEPTH && names.length > 0) {
    out.text += '{…}';
    return;
  }
  out.text += '{';
  for (let i = 0; i < names.length && !full(out); i++) {
    if (i > 0) out.text += ', ';
    if (i === ITEMS) {
      out.text += `… ${names.length - ITEMS} more`;
      break;
    }
    const key = names[i]!;
    out.text += `${isWord(key) ? key : quoted(key, out.limit)}: `;
    property(out, value, key, around, depth);
  }
  out.text += '}';
}

function property(out: Out, value: object, key: string, around: Around, depth: number): void {
  const own = getOwnPropertyDescriptor(value, key);
  if (own === undefined) out.text += 'empty';
  else if (hasOwn(own, 'value')) put(out, own.value, around, depth + 1);
  else out.text += '[getter]';
}

/** The name of the class that made it. */
function className(value: object): string {
  for (let at = getPrototypeOf(value); at !== null; at = getPrototypeOf(at)) {
    const own = getOwnPropertyDescriptor(at, 'constructor');
    if (own === undefined || !hasOwn(own, 'value') || typeof own.value !== 'function') continue;
    return cut(ownText(own.value as object, 'name') ?? '', 100);
  }
  return '[no prototype]';
}

/** A text that is a property of the object itself. */
function ownText(value: object, key: string): string | undefined {
  const own = getOwnPropertyDescriptor(value, key);
  return own !== undefined && hasOwn(own, 'value') && typeof own.value === 'string' ? own.value : undefined;
}

/** Name and message, from the error or a prototype of it. */
function errorText(error: object): string {
  const name = textOf(error, 'name') ?? 'Error';
  const message = textOf(error, 'message') ?? '';
  return message === '' ? name : `${name}: ${message}`;
}

function textOf(value: object, key: string): string | undefined {
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at)) {
    const text = ownText(at, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Whether a key can stand without quotes. */
function isWord(key: string): boolean {
  if (key === '' || key.length > 100) return false;
  for (let i = 0; i < key.length; i++) {
    const code = charCodeAt(key, i) | 32;
    const letter = (code >= 97 && code <= 122) || key[i] === '_' || key[i] === '$';
    const digit = key[i]! >= '0' && key[i]! <= '9';
    if (!letter && !(digit && i > 0)) return false;
  }
  return true;
}
