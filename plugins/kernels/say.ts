/** What disagreements.yaml says, with its citations and sources as links of the site. */
import {loadRepository} from '../../src/facts/load';
import {Views} from '../../src/facts/view';
import type {Say} from './test-view';

/** `root` is that of the repository. */
export function sayer(root: string): Say {
  const views = new Views(loadRepository(root), () => '');
  return {pieces: (text) => views.pieces(text), links: (sources) => views.links(sources)};
}
