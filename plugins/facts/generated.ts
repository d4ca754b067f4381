/** Where plugins/facts leaves the data of the pages: the folder, and the name under which a page imports from it. */
export const GENERATED = `${process.cwd()}/.docusaurus/facts/default`;
export const GENERATED_ALIAS = '@generated/facts/default';
