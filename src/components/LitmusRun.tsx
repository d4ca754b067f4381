import {Fragment, type ReactNode} from 'react';
import CodeBlock from '@theme/CodeBlock';
import type {LitmusPageData} from '@site/plugins/litmus/page';
import EditLink from './EditLink';
import foldCommand from './foldCommand';

/** How to have the same answers from the command line, where the test is written, and the test on one line. */
export default function LitmusRun({test: {file, edit, name, traces, off, link}}: {test: LitmusPageData}): ReactNode {
  const command = (...options: string[]) => ['npm run -s litmus --', ...options, file].join(' ');
  const without = off?.rules.map((rule) => `--without ${rule}`) ?? [];
  const [first] = traces;
  const commands = [
    command('--kernel all'),
    ...(off ? [command('--kernel all', ...without)] : []),
    ...(first ? [command(`--kernel ${first.kernel}`, `--device ${first.device}`, ...without, '--trace')] : []),
  ];
  return (
    <>
      <p>
        In a checkout of this site; the last command prints the first execution above. The test is <code>{file}</code>
        <span className="edit">
          {' '}
          (<EditLink edit={edit} what={name} />)
        </span>
        .
      </p>
      <CodeBlock language="text">{commands.map(foldCommand).join('\n')}</CodeBlock>
      <p>The test on one line, which a mail or an address can carry:</p>
      <p>
        <code>
          {link.split(/(?<=;)/).map((part, i) => (
            <Fragment key={i}>
              {i > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </code>
      </p>
    </>
  );
}
