import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';

export interface DriverRun {
  file: string;
  /** In the repository, where it has a web address. */
  href?: string;
  lines: number;
  /** What real kernels did with it, in sentences. */
  says: string[];
  /** Whether there is more of that to read. */
  ran: boolean;
}

/** Where the whole of an example driver is, and on which kernels it ran. `of` names it: lab-pin. */
export default function DriverRuns({data: {file, href, lines, says, ran}}: {of: string; data: DriverRun}): ReactNode {
  const name = <code>{file}</code>;
  return (
    <p>
      The whole driver, {lines} lines, is{' '}
      {href ? <Link to={href}>{name}</Link> : <>{name} in the repository of this site</>}. {says.join(' ')}
      {ran && (
        <>
          {' '}
          <Link to="/kernels">What real kernels did</Link> tells more.
        </>
      )}
    </p>
  );
}
