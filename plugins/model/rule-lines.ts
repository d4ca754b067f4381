/** Where each rule is written, for its "edit" link. */
import {readFileSync, readdirSync} from 'node:fs';

export function ruleLines(siteDir: string): Map<string, {file: string; line: number}> {
  const files = readdirSync(`${siteDir}/src/model`).filter((name) => /^rules-\w+\.ts$/.test(name));
  return new Map(
    files.flatMap((name) => {
      const file = `src/model/${name}`;
      return readFileSync(`${siteDir}/${file}`, 'utf8')
        .split('\n')
        .flatMap((text, i) => {
          const id = /^\s+id: '(R[\w.]+)',$/.exec(text)?.[1];
          return id === undefined ? [] : [[id, {file, line: i + 1}] as const];
        });
    }),
  );
}
