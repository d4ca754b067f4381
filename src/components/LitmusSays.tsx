import {Fragment, type ReactNode} from 'react';
import type {Says} from '@site/plugins/litmus/verdicts';

/** The answer to a test in one sentence: kinds of device, and their verdicts by kernel. */
export default function LitmusSays({says}: {says: readonly Says[]}): ReactNode {
  return says.map(({kinds, verdicts}, i) => (
    <Fragment key={kinds}>
      <strong>{kinds}</strong>: {verdicts}
      {i < says.length - 1 ? '; ' : '.'}
    </Fragment>
  ));
}
