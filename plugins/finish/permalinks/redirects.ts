/** redirects.yaml, for what shows on a page where an anchor of it has moved. */
export {followed, readRedirects, REDIRECTS, type Redirect} from '../../../src/facts/redirects';
