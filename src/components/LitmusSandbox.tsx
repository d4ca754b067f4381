import type {ReactNode} from 'react';
import type {LitmusPageData} from '@site/plugins/litmus/page';
import Sandbox from '@site/src/sandbox/Sandbox';
import useBox from '@site/src/sandbox/useBox';

/** The test itself, to be run and changed: its rules switched off, its kernel made younger or older. */
export default function LitmusSandbox({test: {name, text, sandbox}}: {test: LitmusPageData}): ReactNode {
  const {kernel, device, without, recorded, question} = sandbox;
  const chosen = {kernel, device, without};
  const box = useBox('run', {
    title: name,
    language: 'litmus',
    code: text,
    recorded,
    chosen,
    catalogue: name,
    more: true,
    ...(question ? {question} : {}),
  });
  return <Sandbox box={box} id="run" />;
}
