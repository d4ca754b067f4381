import {expect, it} from 'vitest';
import {find, type Reach} from './apt';
import {leftOut} from './drivers';
import {dependsOf, headerPackages, imageOf, imagePackages, mirrorsOf, stableOf, suitesOf, versionsIn} from './suites';

const MADISON = `linux-image-amd64 | 7.3.4-1~bpo13+1 | http://deb.debian.org/debian trixie-backports/main amd64 Packages
linux-image-amd64 | 6.12.117-1 | http://deb.debian.org/debian trixie/main amd64 Packages
linux-image-amd64 | 6.12.117-1 | http://deb.debian.org/debian-security trixie-security/main amd64 Packages
`;

it('takes the versions of its own suites', () => {
  expect(versionsIn(MADISON, ['trixie', 'trixie-security'])).toEqual(['6.12.117-1']);
  expect(versionsIn(MADISON, ['trixie-backports'])).toEqual(['7.3.4-1~bpo13+1']);
  expect(versionsIn('', ['trixie'])).toEqual([]);
  expect(suitesOf('trixie')).toEqual(['trixie', 'trixie-security', 'trixie-backports']);
});

it('finds the packages that hold the kernel, and those that modules are built with', () => {
  expect(imageOf('Depends: linux-image-6.1.0-56-amd64 (= 6.1.192-2)')).toBe('linux-image-6.1.0-56-amd64');
  const whole = 'Depends: kmod, linux-base (>= 4.3~), initramfs-tools (>= 0.120+deb8u2) | linux-initramfs-tool';
  expect(imagePackages('linux-image-6.1.0-56-amd64', whole)).toEqual(['linux-image-6.1.0-56-amd64']);
  const split =
    'Depends: dracut | initramfs-tools, linux-binary-7.3.4+deb13-amd64 (= 7.3.4-1), linux-modules-7.3.4+deb13-amd64 (= 7.3.4-1)';
  expect(imagePackages('linux-image-7.3.4+deb13-amd64', split)).toEqual([
    'linux-binary-7.3.4+deb13-amd64',
    'linux-modules-7.3.4+deb13-amd64',
  ]);
  const headers =
    'Depends: linux-headers-5.10.0-46-common (= 5.10.262-1), linux-kbuild-5.10 (>= 5.10.262-1), linux-compiler-gcc-10-x86';
  expect(headerPackages('5.10.0-46-amd64', headers)).toEqual([
    ...['linux-headers-5.10.0-46-amd64', 'linux-headers-5.10.0-46-common', 'linux-kbuild-5.10'],
  ]);
  expect(dependsOf('Package: x\n')).toEqual([]);
  expect(stableOf('7.3.4-1~bpo13+1')).toBe('7.3.4');
});

it('knows which driver a kernel cannot have', () => {
  expect([...leftOut('5.10.262').keys()]).toEqual(['lab-vfio']);
  expect([...leftOut('6.0').keys()]).toEqual(['lab-vfio']);
  expect([...leftOut('6.1.192').keys(), ...leftOut('7.3.4').keys()]).toEqual([]);
});

it('looks for a suite that is gone in the archive, and tells that from no network', async () => {
  const [first, archive] = mirrorsOf('bullseye', {}) as [string, string];
  const asked: string[] = [];
  const answers = (of: Record<string, Reach>) => async (url: string) => {
    asked.push(url);
    return Object.entries(of).find(([mirror]) => url.startsWith(`${mirror}/dists/`))![1];
  };
  expect(await find('bullseye', answers({[first]: 'there', [archive]: 'there'}))).toEqual({mirror: first});
  expect(asked).toEqual([`${first}/dists/bullseye/InRelease`]);
  expect(await find('bullseye', answers({[first]: 'gone', [archive]: 'there'}))).toEqual({mirror: archive});
  expect(await find('bullseye', answers({[first]: 'gone', [archive]: 'gone'}))).toEqual({
    why: `it is not at ${first}, and it is not at ${archive}`,
  });
  expect(await find('bullseye', answers({[first]: 'gone', [archive]: 'no answer'}))).toEqual({
    why: `it is not at ${first}, and ${archive} does not answer`,
  });
  expect(await find('bullseye', answers({[first]: 'no answer', [archive]: 'there'}))).toEqual({});
});
