/** Which kernels Debian's suites hold now. */
import {attempt} from './command';
import type {Apt} from './apt';
import {type Kernel, type Wanted, imageOf, imagePackages, versionsIn} from './suites';

/** Undefined, with a line that says so, if the suites hold none. */
export async function resolve(wanted: Wanted, apt: Apt, say: (line: string) => void): Promise<Kernel | undefined> {
  const {name, debian, suites} = wanted;
  const versions = versionsIn(await apt.madison('linux-image-amd64'), suites);
  if (versions.length === 0) {
    say(`${name}: no kernel, for linux-image-amd64 is not in ${suites.join(', ')}`);
    return undefined;
  }
  const version = await newest(versions);
  const image = imageOf(await apt.show(`linux-image-amd64=${version}`));
  const show = image ? await apt.show(`${image}=${version}`) : '';
  if (!image || !show) {
    say(`${name}: no kernel, for the image of ${version} is gone from ${suites.join(', ')}`);
    return undefined;
  }
  const release = image.replace('linux-image-', '');
  return {name, debian, release, version, package: `${image} ${version}`, packages: imagePackages(image, show)};
}

async function newest(versions: readonly string[]): Promise<string> {
  let best = versions[0]!;
  for (const each of versions.slice(1)) {
    if ((await attempt('dpkg', ['--compare-versions', each, 'gt', best])).status === 0) best = each;
  }
  return best;
}
