/** The verdicts on a test in words, by kind of device and kernel. */
import type {Observation} from '../../src/litmus/answer';
import {verdictInWords} from '../../src/litmus/labels';
import {groupBy} from '../../src/litmus/settings';
import {DEVICE_KINDS, type DeviceKind} from '../../src/model/device-kind';
import {type Answered, type Answers, kindsInWords} from './answers';
import {RELEASES, releasesInWords, spanInWords, type Span} from './releases';

/** What holds for some kinds: "pin, mr", and "Never up to 5.8, Always from 5.9 on". */
export interface Says {
  kinds: string;
  verdicts: string;
}

/** The verdict of a kind on the newest kernel, and since when, if it has not always been that. */
export interface Now {
  verdict: string;
  since?: string;
}

/** Kinds with the same verdicts together, in their order. */
export function saysOf(answers: Answers): Says[] {
  return [...groupBy<DeviceKind>([...answers.keys()], (kind) => verdictsInWords(answers.get(kind)!))].map(
    ([verdicts, kinds]) => ({kinds: kindsInWords(kinds), verdicts}),
  );
}

/** What the kinds come to whose verdicts are no longer those of `before`. */
export function changesSaid(before: Answers, after: Answers): Says[] {
  const differ = ([kind, answers]: [DeviceKind, readonly Answered[]]) =>
    verdictsInWords(answers) !== verdictsInWords(before.get(kind)!);
  return saysOf(new Map([...after].filter(differ)));
}

/** "pin, mr: Never up to 5.8, Always from 5.9 on; get: Never." */
export function saysInWords(says: readonly Says[]): string {
  return `${says.map(({kinds, verdicts}) => `${kinds}: ${verdicts}`).join('; ')}.`;
}

/** "Never up to 5.8, Always from 5.9 on"; the bare verdict where it is always the same. */
function verdictsInWords(answers: readonly Answered[]): string {
  return changesOf(answers)
    .map(({observation, span}) => `${verdictInWords(observation)} ${spanInWords(span)}`.trim())
    .join(', ');
}

export function nowOf(answers: readonly Answered[]): Now {
  const {observation, span} = changesOf(answers).at(-1)!;
  return {verdict: verdictInWords(observation), ...(span.from > 0 ? {since: RELEASES[span.from]!} : {})};
}

/** The verdicts one after the other, each with the releases that have it. */
function changesOf(answers: readonly Answered[]): {observation: Observation; span: Span}[] {
  const changes: {observation: Observation; span: Span}[] = [];
  for (const [index, {observation}] of answers.entries()) {
    const last = changes.at(-1);
    if (last?.observation === observation) last.span.to = index;
    else changes.push({observation, span: {from: index, to: index}});
  }
  return changes;
}

/** "pin, mr: up to 5.8; get: all kernels". */
export function whereInWords(settings: readonly {device: DeviceKind; kernel: string}[]): string {
  const kernels = groupBy<(typeof settings)[number], DeviceKind>(settings, ({device}) => device);
  const kinds = DEVICE_KINDS.filter((kind) => kernels.has(kind));
  const words = (kind: DeviceKind) => releasesInWords(kernels.get(kind)!.map(({kernel}) => kernel));
  return [...groupBy<DeviceKind>(kinds, words)].map(([when, of]) => `${kindsInWords(of)}: ${when}`).join('; ');
}
