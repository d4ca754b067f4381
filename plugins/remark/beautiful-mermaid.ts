/**
 * The renderer, by the path of its file: the package exports an ES module only, and Docusaurus loads its configuration as
 * CommonJS, which cannot resolve that.
 */
export {parseMermaid, renderMermaidSVG} from '../../node_modules/beautiful-mermaid/dist/index.js';
