/** What a step of the last part of the build is given. */
import type {SiteConfig} from '../../site.config';

export interface Finish {
  /** The repository's folder. */
  readonly root: string;
  /** The folder of the built site. */
  readonly out: string;
  readonly site: SiteConfig;
}
