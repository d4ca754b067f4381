import {useId, type ReactNode} from 'react';
import {DEVICE_KINDS, type DeviceKind} from '../model/device-kind';
import type {Box} from './box';
import {LIMITS} from './defaults';
import useEras from './useEras';
import type {View} from './view';
import styles from './Sandbox.module.css';

/** The kernel and the kind of device, and how long a program may take. */
export default function Switches({box, view}: {box: Box; view: View}): ReactNode {
  const {chosen, language, seconds} = view;
  const eras = useEras();
  const releases = eras.includes(chosen.kernel) ? eras : [...eras, chosen.kernel];
  return (
    <div className={styles.switches}>
      <Choice label="Kernel" value={chosen.kernel} options={releases} choose={(kernel) => box.choose({kernel})} />
      <Choice
        label="Device"
        value={chosen.device}
        options={DEVICE_KINDS}
        choose={(device) => box.choose({device: device as DeviceKind})}
      />
      {language === 'ts' && (
        <Choice
          label="Time limit"
          value={String(seconds)}
          options={LIMITS.map(String)}
          unit=" s"
          choose={(limit) => box.limit(Number(limit))}
        />
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  unit = '',
  choose,
}: {
  label: string;
  value: string;
  options: readonly string[];
  unit?: string;
  choose(value: string): void;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({target}) => choose(target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
            {unit}
          </option>
        ))}
      </select>
    </div>
  );
}
