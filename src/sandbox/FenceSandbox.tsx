import {useContext, useEffect, type ReactNode} from 'react';
import type {DeviceKind} from '../model/device-kind';
import {PadContext} from './pad';
import Sandbox from './Sandbox';
import type {Language} from './setting';
import useBox from './useBox';

interface Props {
  language: Language;
  title: string;
  id: string;
  kernel: string;
  device: DeviceKind;
  without: string[];
  code: string;
  /** What it printed when the site was built. */
  recorded: string;
  fails?: string;
}

/** The sandbox that a fence of a page becomes (plugins/remark/sandbox.ts); on /run, one of the two of the scratch pad. */
export default function FenceSandbox({id, kernel, device, without, ...made}: Props): ReactNode {
  const pad = useContext(PadContext);
  const box = useBox(id, {...made, more: pad !== undefined, chosen: {kernel, device, without}});
  useEffect(() => pad?.register(box), [pad, box]);
  return <Sandbox box={box} id={id} hidden={pad !== undefined && pad.language !== made.language} />;
}
