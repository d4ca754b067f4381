/** Gives the pages what redirects.yaml says of places that have moved (src/components/Moved). */
import type {LoadContext, Plugin} from '@docusaurus/types';
import {printComplaint} from '../../src/facts/yaml-file';
import {followed, readRedirects, REDIRECTS} from '../../src/facts/redirects';
import {movedAnchors} from './anchors';

export default function movedPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'moved',
    getPathsToWatch: () => [`${siteDir}/${REDIRECTS}`],
    loadContent() {
      const {redirects, complaints} = readRedirects(siteDir);
      if (complaints.length > 0) throw new Error(complaints.map(printComplaint).join('\n'));
      return movedAnchors(followed(redirects));
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content),
  };
}
