/** The site with two pages alone: the same text with a sandbox and without. What they differ by is what a sandbox weighs. */
import type {Config} from '@docusaurus/types';
import type {Options} from '@docusaurus/preset-classic';
import config from '../../docusaurus.config';

const [name, options] = config.presets![0] as [string, Options];

const weight: Config = {
  ...config,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  presets: [
    [
      name,
      {
        ...options,
        docs: {
          ...(options.docs as object),
          path: 'bench/weight/docs',
          sidebarPath: './bench/weight/sidebars.ts',
          editUrl: undefined,
        },
      } satisfies Options,
    ],
  ],
};

export default weight;
