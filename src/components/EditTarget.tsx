import {useEffect, useState, type ReactNode} from 'react';

/** On /contribute: the file and line that an "edit" link meant, taken from the address. */
export default function EditTarget(): ReactNode {
  const [target, setTarget] = useState<{file: string; line: string}>();
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    const file = query.get('file');
    const line = query.get('line') ?? '1';
    // Only what can be a path of this repository is shown, as anybody can write a link.
    if (
      file &&
      /^(facts|thread|docs|src\/model)\/[\w./-]+\.(yaml|mdx|ts)$/.test(file) &&
      !file.includes('..') &&
      /^\d+$/.test(line)
    )
      setTarget({file, line});
  }, []);
  return (
    <p role="status" className={target ? 'edit-target' : undefined}>
      {target && (
        <>
          What you want to correct is in <code>{target.file}</code>, line {target.line}.
        </>
      )}
    </p>
  );
}
