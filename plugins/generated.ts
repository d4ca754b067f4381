/** Where a plugin leaves the data of the pages: the folder, and the name under which a page imports from it. */
export function generatedBy(plugin: 'drivers' | 'facts' | 'kernels' | 'litmus' | 'model' | 'sandbox'): {
  folder: string;
  alias: string;
} {
  return {folder: `${process.cwd()}/.docusaurus/${plugin}/default`, alias: `@generated/${plugin}/default`};
}
