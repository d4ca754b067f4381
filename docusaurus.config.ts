import type {Config} from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';
import {ERAS} from './src/model/kernels';
import {code} from './src/theme/prism';
import site from './site.config';
import bundlePlugin from './plugins/bundle';
import cspPlugin from './plugins/csp';
import driversPlugin from './plugins/drivers';
import {editHref, firstLineOfText} from './plugins/edit-link';
import factsPlugin from './plugins/facts';
import kernelsPlugin from './plugins/kernels';
import litmusPlugin from './plugins/litmus';
import modelPlugin from './plugins/model';
import movedPlugin from './plugins/moved';
import sandboxPlugin from './plugins/sandbox';
import remarkData from './plugins/remark/data';
import remarkDiagram from './plugins/remark/diagram';
import remarkDriver from './plugins/remark/driver';
import remarkHeadingIds from './plugins/remark/heading-ids';
import remarkRules from './plugins/remark/rules';
import remarkSandbox from './plugins/remark/sandbox';
import remarkTerms from './plugins/remark/terms';

const config: Config = {
  title: site.title,
  tagline: site.tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  favicon: 'img/favicon.svg',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {v4: true, faster: true},
  customFields: {
    mailingList: site.mailingList,
    repository: site.repository,
    branch: site.branch,
    eras: ERAS.map(({release}) => release),
  },
  markdown: {
    format: 'mdx',
    mermaid: true,
    // The pages give every heading an id as {#id}; v4 turns that syntax off by default.
    mdx1Compat: {comments: false, admonitions: false, headingIds: true},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  headTags: [
    {tagName: 'link', attributes: {rel: 'icon', href: `${site.baseUrl}img/favicon.ico`, sizes: '32x32'}},
    {
      tagName: 'link',
      attributes: {
        rel: 'alternate',
        type: 'application/atom+xml',
        href: `${site.baseUrl}feed.atom`,
        title: 'What has changed',
      },
    },
    // Runs before the first paint, so that what only works with JavaScript is not shown without it, and nothing jumps.
    {tagName: 'script', attributes: {}, innerHTML: "document.documentElement.dataset.js=''"},
  ],
  themes: ['@docusaurus/theme-mermaid'],
  plugins: [
    driversPlugin,
    factsPlugin,
    kernelsPlugin,
    litmusPlugin,
    modelPlugin,
    movedPlugin,
    sandboxPlugin,
    bundlePlugin,
    cspPlugin,
  ],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          editUrl: ({docPath}) => editHref(site, `docs/${docPath}`, firstLineOfText(`docs/${docPath}`)),
          beforeDefaultRemarkPlugins: [
            remarkHeadingIds,
            remarkDiagram,
            remarkDriver,
            remarkSandbox,
            remarkData,
            remarkRules,
            remarkTerms,
          ],
        },
        blog: false,
        pages: false,
        theme: {customCss: './src/css/custom.css'},
        sitemap: {changefreq: null, priority: null, lastmod: null},
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    image: 'img/social-card.png',
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {autoCollapseCategories: false}},
    navbar: {
      title: site.title,
      logo: {alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 48, height: 24},
      items: [
        {to: '/choose', label: 'Choose', position: 'left'},
        {to: '/compare', label: 'Compare', position: 'left'},
        {to: '/cow', label: 'Copy-on-write', position: 'left'},
        {to: '/litmus', label: 'Litmus', position: 'left'},
        {to: '/run', label: 'Run', position: 'left'},
        {to: '/thread', label: 'The thread', position: 'left'},
        {to: '/glossary', label: 'Glossary', position: 'left'},
      ],
    },
    footer: {
      links: [
        {label: 'Sources', to: '/sources'},
        {label: 'Facts often got wrong', to: '/facts'},
        {label: 'Cite this', to: '/cite'},
        {label: 'Changes', to: '/changes'},
        {label: 'Correct this', to: '/contribute'},
      ],
      copyright: 'Text CC BY 4.0, code MIT.',
    },
    prism: {theme: code, darkTheme: code, additionalLanguages: ['c', 'yaml', 'bash']},
    mermaid: {theme: {light: 'neutral', dark: 'dark'}, options: {timeline: {disableMulticolor: true}}},
  } satisfies Preset.ThemeConfig,
};

export default config;
