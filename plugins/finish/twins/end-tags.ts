/** HTML with all of its end tags. */
import {minifySync} from '@swc/html';

/**
 * The parser of html-to-text does not know all the end tags that HTML lets one leave out, and Docusaurus leaves out all of
 * them, by the minifier that puts them back here. Nothing else is changed but for comments, which are gone.
 */
export function withEndTags(html: string): string {
  return minifySync(html, {
    tagOmission: false,
    removeComments: true,
    collapseWhitespaces: 'none',
    removeRedundantAttributes: 'none',
    removeEmptyAttributes: false,
    collapseBooleanAttributes: false,
    normalizeAttributes: false,
    minifyJson: false,
    minifyJs: false,
    minifyCss: false,
    sortSpaceSeparatedAttributeValues: false,
    sortAttributes: false,
  }).code;
}
