/** Debian's kernels: which suites hold them, and what apt says about them. Pure. */

export interface Wanted {
  /** As KERNEL= names it. */
  readonly name: string;
  /** The release of Debian whose libraries its host tools need. */
  readonly debian: string;
  /** Where it is; the newest version of all counts. */
  readonly suites: readonly string[];
}

export const WANTED: readonly Wanted[] = [
  {name: '5.10', debian: 'bullseye', suites: ['bullseye', 'bullseye-security']},
  {name: '6.1', debian: 'bookworm', suites: ['bookworm', 'bookworm-security']},
  {name: '6.12', debian: 'trixie', suites: ['trixie', 'trixie-security']},
  {name: '7', debian: 'trixie', suites: ['trixie-backports']},
];

/** Every suite whose lists are kept together. */
export function suitesOf(debian: string): string[] {
  return WANTED.filter((wanted) => wanted.debian === debian).flatMap(({suites}) => suites);
}

/** A kernel as a suite holds it now. */
export interface Kernel {
  readonly name: string;
  readonly debian: string;
  /** What uname -r will say. */
  readonly release: string;
  /** Of the package: 6.1.192-2. */
  readonly version: string;
  /** Names the build in the records. */
  readonly package: string;
  /** Those that hold image and modules. */
  readonly packages: readonly string[];
}

/** Addresses at which a suite may be, the usual one first. */
export function mirrorsOf(suite: string, env: NodeJS.ProcessEnv = process.env): string[] {
  return suite.endsWith('-security')
    ? [env.LAB_SECURITY ?? 'http://deb.debian.org/debian-security', 'http://archive.debian.org/debian-security']
    : [env.LAB_MIRROR ?? 'http://deb.debian.org/debian', 'http://archive.debian.org/debian'];
}

/** The versions that these suites hold, from `apt-cache madison`. */
export function versionsIn(madison: string, suites: readonly string[]): string[] {
  const versions = madison.split('\n').flatMap((row) => {
    const [, version, place = ''] = row.split('|').map((part) => part.trim());
    const suite = / ([^ /]+)\//.exec(place)?.[1];
    return version && suite && suites.includes(suite) ? [version] : [];
  });
  return [...new Set(versions)];
}

/** The names of packages that a package depends on, without versions; of alternatives the first. */
export function dependsOf(show: string): string[] {
  const depends = /^Depends: (.*)$/m.exec(show)?.[1] ?? '';
  return depends
    .split(',')
    .map((each) => each.trim().split(/[ |:(]/)[0]!)
    .filter((name) => name !== '');
}

/** `meta` and `image` are what `apt-cache show` says of linux-image-amd64 and of the package that it names. */
export function imageOf(meta: string): string | undefined {
  return dependsOf(meta).find((name) => /^linux-image-\d/.test(name));
}

/** From 7 on the image package holds nothing itself. */
export function imagePackages(image: string, show: string): string[] {
  const parts = dependsOf(show).filter((name) => /^linux-(binary|modules)-\d/.test(name));
  return parts.length > 0 ? parts : [image];
}

/** What modules for it are built with. */
export function headerPackages(release: string, show: string): string[] {
  const parts = dependsOf(show).filter((name) => /^linux-headers-.*-common$|^linux-kbuild-/.test(name));
  return [`linux-headers-${release}`, ...parts];
}

/** 6.1.192 of 6.1.192-2. */
export function stableOf(version: string): string {
  return /^\d+(\.\d+)*/.exec(version)?.[0] ?? version;
}
