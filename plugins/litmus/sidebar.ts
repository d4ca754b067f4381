/** The sidebar of the other pages, for those that are made here. */
import type {LoadedContent, LoadedVersion, PropSidebarItem} from '@docusaurus/plugin-content-docs';

const SIDEBAR = 'main';

type Item = LoadedVersion['sidebars'][string][number];

/** `content` is what the docs plugin has loaded. */
export function sidebarOf(content: LoadedContent): PropSidebarItem[] {
  const version = content.loadedVersions[0]!;
  return version.sidebars[SIDEBAR]!.map((item) => propOf(item, version));
}

function propOf(item: Item, {docs}: Pick<LoadedVersion, 'docs'>): PropSidebarItem {
  if (item.type === 'doc') {
    const {permalink, title, frontMatter} = docs.find(({id}) => id === item.id)!;
    return {type: 'link', href: permalink, label: item.label ?? frontMatter.sidebar_label ?? title, docId: item.id};
  }
  if (item.type !== 'category' || (item.link && item.link.type !== 'doc')) {
    throw new Error(`The sidebar has a "${item.type}" that is not known here`);
  }
  const {label, collapsed, collapsible, items, link} = item;
  const href = link && {href: docs.find(({id}) => id === link.id)!.permalink};
  return {
    type: 'category',
    label,
    collapsed,
    collapsible,
    ...href,
    items: items.map((below) => propOf(below, {docs})),
  };
}
