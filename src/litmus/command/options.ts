/** The words behind the command's name. Everything that can be wrong with them is said before anything runs. */
import {type ParseArgsConfig, parseArgs} from 'node:util';
import {MAX_BOUND} from '../../explore/system';
import {DEVICE_KINDS, type DeviceKind, isDeviceKind} from '../../model/device-kind';
import {ERAS, NEWEST, isKernelRelease, kernelRelease} from '../../model/kernels';
import {RULES, switchedOff} from '../../model/rules';
import {WrongUse} from '../../model/rules-shape';
import {either} from '../problem';
import {didYouMean, nearest} from './nearest';

/** What to run, and how to show it. */
export interface Options {
  readonly kernels: readonly string[];
  readonly devices: readonly DeviceKind[];
  readonly without: readonly string[];
  readonly bound?: number;
  readonly trace: boolean;
  readonly json: boolean;
  /** Names as they were given; `-` is standard input. */
  readonly files: readonly string[];
}

export type Request =
  {readonly kind: 'help'} | {readonly kind: 'update'} | {readonly kind: 'run'; readonly options: Options};

const OPTIONS = {
  kernel: {type: 'string'},
  device: {type: 'string'},
  without: {type: 'string'},
  bound: {type: 'string'},
  trace: {type: 'boolean'},
  json: {type: 'boolean'},
  update: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const satisfies ParseArgsConfig['options'];

type Name = keyof typeof OPTIONS;

/** Throws a WrongUse that says what to write instead. */
export function parseOptions(words: readonly string[]): Request {
  const {given, files} = read(words);
  if (given.has('help')) return {kind: 'help'};
  if (given.has('update')) {
    if (given.size === 1 && files.length === 0) return {kind: 'update'};
    throw new WrongUse('--update stands alone: it asks every test of litmus/ about every era and every kind.');
  }
  const options = {
    kernels: unique((given.get('kernel') ?? [NEWEST]).flatMap(kernels)),
    devices: unique((given.get('device') ?? ['all']).flatMap(devices)),
    without: unique(given.get('without') ?? []),
    ...(given.has('bound') ? {bound: bound(given.get('bound')!.at(-1)!)} : {}),
    trace: given.has('trace'),
    json: given.has('json'),
    files,
  };
  for (const id of options.without) checkRule(id);
  if (files.length === 0) throw new WrongUse('Name a FILE, or - for standard input. --help says more.');
  if (files.includes('')) throw new WrongUse('The name of a FILE is empty. Is a variable of the shell not set?');
  if (files.indexOf('-') !== files.lastIndexOf('-')) throw new WrongUse('Standard input is read once. Name - once.');
  return {kind: 'run', options};
}

/** Each option that was given with its values, and the rest. Not strict: the messages are our own. */
function read(words: readonly string[]): {given: Map<Name, string[]>; files: string[]} {
  const given = new Map<Name, string[]>();
  const files: string[] = [];
  const {tokens} = parseArgs({args: [...words], options: OPTIONS, strict: false, allowPositionals: true, tokens: true});
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const {rawName, value, inlineValue} = token;
    const name = asName(token.name);
    if (!name) {
      const meant = nearest(token.name, Object.keys(OPTIONS));
      throw new WrongUse(`There is no option ${rawName}.${didYouMean(meant && `--${meant}`)} --help lists them all.`);
    }
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new WrongUse(`${rawName} takes no value. Write ${rawName} alone.`);
    } else if (value === undefined || (!inlineValue && value.startsWith('--'))) {
      throw new WrongUse(`${rawName} needs a value. Write ${rawName} ${EXAMPLES[name] ?? 'VALUE'}.`);
    }
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  return {given, files};
}

const EXAMPLES: Readonly<Partial<Record<Name, string>>> = {
  kernel: '5.10',
  device: 'pin',
  without: 'R13',
  bound: '1000000',
};

function asName(text: string): Name | undefined {
  return Object.hasOwn(OPTIONS, text) ? (text as Name) : undefined;
}

function kernels(text: string): string[] {
  if (text === 'all') return ERAS.map(({release}) => release);
  try {
    return [kernelRelease(text).release];
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    // "v5.10", "linux-5.10", "5.10-rc3", "5.10,5.11"
    const meant = /\d+\.\d+(?:\.\d+)?/.exec(text.slice(0, 40))?.[0];
    throw new WrongUse(error.message + didYouMean(meant !== text && isKernelRelease(meant ?? '') ? meant : undefined));
  }
}

function devices(text: string): readonly DeviceKind[] {
  if (text === 'all') return DEVICE_KINDS;
  if (isDeviceKind(text)) return [text];
  const known = either([...DEVICE_KINDS, 'all']);
  const found = JSON.stringify(text.slice(0, 40));
  throw new WrongUse(
    `There is no device kind ${found}. Write ${known}.${didYouMean(nearest(text, [...DEVICE_KINDS, 'all']))}`,
  );
}

/** There must be such a rule, and it must be one that can be switched off. */
function checkRule(id: string): void {
  try {
    switchedOff([id]);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    // "13", "R13x", "R45.retry,R46.retry"
    const meant = `R${/^R?(\d+(?:\.[a-z]+)?)/i.exec(id.slice(0, 40))?.[1]}`;
    const known = meant !== id && !error.message.includes(`${meant}.`) && RULES.some((rule) => rule.id === meant);
    throw new WrongUse(error.message + didYouMean(known ? meant : undefined));
  }
}

function bound(text: string): number {
  const states = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (states >= 1 && states <= MAX_BOUND) return states;
  const found = JSON.stringify(text.slice(0, 40));
  throw new WrongUse(`${found} is no bound. Write a whole number of states from 1 to ${MAX_BOUND}, such as 1000000.`);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
