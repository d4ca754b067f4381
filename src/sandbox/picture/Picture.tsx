import {type ReactNode, useEffect, useMemo, useRef} from 'react';
import clsx from 'clsx';
import type {TraceEntry} from '../../model/kernel';
import type {Snapshot} from '../../model/snapshot';
import {type Form, FORMS, textWidth} from './form';
import {type Box, type DrawnArrow, type Layout, layoutOf, type Text} from './layout';
import {type Plan, planOf} from './plan';
import styles from './Picture.module.css';

interface Props {
  /** The whole execution, so that nothing moves from one step to the next. */
  steps: readonly TraceEntry[];
  /** After which of them. */
  at: number;
}

/** A state as a drawing, wide or narrow as there is room. It is hidden from screen readers: the text says the same. */
export default function Picture({steps, at}: Props): ReactNode {
  const plans = useMemo(() => {
    const states = steps.map(({after}) => after);
    return FORMS.map((form) => planOf(states, form));
  }, [steps]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) showMarked(frame.current);
  }, [steps, at]);
  return (
    <div ref={frame} className={styles.picture} aria-hidden="true">
      {plans.map((plan) => (
        <Drawing key={plan.form.name} plan={plan} before={steps[at - 1]?.after} step={steps[at]!} />
      ))}
    </div>
  );
}

/** Of a picture that is higher than the window, the first part that is marked is brought to sight. The page stays as it is. */
function showMarked(frame: HTMLElement): void {
  if (frame.scrollHeight <= frame.clientHeight) return;
  const marked = [...frame.querySelectorAll('[data-marked]')].find((part) => part.getClientRects().length > 0);
  if (!marked) return;
  const [outer, inner] = [frame.getBoundingClientRect(), marked.getBoundingClientRect()];
  const around = outer.height / 4;
  if (inner.top < outer.top + around) frame.scrollTop -= outer.top + around - inner.top;
  else if (inner.bottom > outer.bottom - around) frame.scrollTop += inner.bottom - outer.bottom + around;
}

function Drawing({plan, before, step}: {plan: Plan; before: Snapshot | undefined; step: TraceEntry}): ReactNode {
  const layout = useMemo(() => layoutOf(plan, before, step), [plan, before, step]);
  const {form} = plan;
  return (
    <svg
      className={clsx(styles.drawing, styles[form.name])}
      // The thick borders of boxes at the edge need a little room.
      viewBox={`-2 0 ${layout.width + 4} ${layout.height}`}
      width={layout.width + 4}
      fontSize={form.font}
      focusable="false">
      {layout.heads.map(({text, x, y}) => (
        <text key={text} className={styles.head} x={x} y={y}>
          {text}
        </text>
      ))}
      <Boxes layout={layout} form={form} />
      {layout.arrows.map((arrow) => (
        <Arrow key={`${arrow.from} ${arrow.kind}`} arrow={arrow} />
      ))}
    </svg>
  );
}

/** Marked boxes come last, so that no neighbour lies on their thick borders. */
function Boxes({layout: {boxes}, form}: {layout: Layout; form: Form}): ReactNode {
  const ordered = [...boxes].sort((a, b) => rank(a) - rank(b));
  return ordered.map((box) => <BoxOf key={box.id} box={box} form={form} />);
}

function rank({kind, mark}: Box): number {
  return kind === 'process' ? 0 : mark ? 2 : 1;
}

function BoxOf({box, form}: {box: Box; form: Form}): ReactNode {
  const {kind, x, y, width, height, mark, access, ghost, texts} = box;
  // Who has written it says how it has changed, and on a phone there is no room for both.
  const written = mark === 'changed' && access !== undefined;
  return (
    <g
      className={clsx(styles[kind], mark && styles.marked, ghost && styles.ghost)}
      {...(mark || access ? {'data-marked': true} : {})}>
      <rect x={x} y={y} width={width} height={height} rx={kind === 'page' ? 0 : 4} />
      {texts.map((text, i) => (
        <TextOf key={i} text={text} form={form} />
      ))}
      {mark && !written && <Label words={mark} right={x + width - 6} y={y} form={form} strong />}
      {access && <Label words={access} left={x + 6} y={y} form={form} strong={written} />}
    </g>
  );
}

function TextOf({text: {x, y, anchor, role, text, changed}, form}: {text: Text; form: Form}): ReactNode {
  return (
    <text
      className={clsx(styles[role], changed && styles.changed)}
      x={x}
      y={y}
      textAnchor={anchor}
      {...(role === 'value' ? {fontSize: form.valueFont} : {})}>
      {text}
    </text>
  );
}

interface LabelProps {
  words: string;
  left?: number;
  right?: number;
  y: number;
  form: Form;
  /** It says what is not as it was. */
  strong: boolean;
}

/** A word on the border of a box: at its right end how it has changed, at its left end who reads or writes it. */
function Label({words, left, right, y, form, strong}: LabelProps): ReactNode {
  const font = form.font - 1.5;
  const width = textWidth(words, font) + 14;
  const x = left ?? right! - width;
  const height = font + 4;
  return (
    <g className={strong ? styles.mark : styles.access} fontSize={font}>
      <rect x={x} y={y - height / 2} width={width} height={height} rx={height / 2} />
      <text x={x + width / 2} y={y + font * 0.35} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

const HEAD = 8;

function Arrow({arrow: {kind, changed, used, x1, y1, x2, y2}}: {arrow: DrawnArrow}): ReactNode {
  const way = Math.sign(x2 - x1);
  const neck = x2 - way * (HEAD - 1);
  const bend = (neck - x1) * 0.55;
  return (
    <g className={clsx(styles.arrow, styles[kind], changed && styles.marked, used && styles.used)}>
      <path className={styles.line} d={`M${x1} ${y1}C${x1 + bend} ${y1} ${neck - bend} ${y2} ${neck} ${y2}`} />
      <path className={styles.tip} d={`M${x2} ${y2}l${-way * HEAD} -4.5v9z`} />
    </g>
  );
}
