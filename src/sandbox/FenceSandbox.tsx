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
}

/** The sandbox that a fence of a page becomes (plugins/remark/sandbox.ts); on /run, one of the two of the scratch pad. */
export default function FenceSandbox({id, language, title, kernel, device, without, code, recorded}: Props): ReactNode {
  const pad = useContext(PadContext);
  const more = pad !== undefined && language === 'litmus';
  const box = useBox(id, {title, language, code, recorded, more, chosen: {kernel, device, without}});
  useEffect(() => pad?.register(box), [pad, box]);
  return <Sandbox box={box} id={id} hidden={pad !== undefined && pad.language !== language} />;
}
