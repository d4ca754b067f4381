import {useEffect, useId, useState, type ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';

/** What the reader has chosen, by the name of the choice; kept in the address. */
export type Chosen = Record<string, string>;

interface Choice {
  name: string;
  label: string;
  options: {value: string; label: string}[];
}

/** Reads the choices from the address, and writes them back when they change. */
export function useChosen(names: string[]): [Chosen, (name: string, value: string) => void, () => void] {
  const [chosen, setChosen] = useState<Chosen>({});
  const key = names.join();
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    setChosen(Object.fromEntries(key.split(',').map((name) => [name, query.get(name) ?? ''])));
  }, [key]);
  function set(next: Chosen): void {
    setChosen(next);
    const query = new URLSearchParams(Object.entries(next).filter(([, given]) => given));
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }
  return [chosen, (name, value) => set({...chosen, [name]: value}), () => set({})];
}

/** A row of drop-down choices, and a line that says how much is shown; only where JavaScript can act on them. */
export default function Filter({
  choices,
  chosen,
  choose,
  status,
}: {
  choices: Choice[];
  chosen: Chosen;
  choose: (name: string, value: string) => void;
  status: string;
}): ReactNode {
  const id = useId();
  if (!useIsBrowser()) return <div className="filter-room" />;
  return (
    <form className="filter" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      {choices.map(({name, label, options}) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <select id={`${id}-${name}`} value={chosen[name] ?? ''} onChange={({target}) => choose(name, target.value)}>
            <option value="">all</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p role="status">{status}</p>
    </form>
  );
}
