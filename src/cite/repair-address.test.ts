import {describe, expect, it} from 'vitest';
import {KnownAddresses} from './known-addresses';
import {nearestAddresses} from './nearest-addresses';
import {placeOn, repairAddress} from './repair-address';

const known = new KnownAddresses([
  '/',
  '/choose',
  '/compare',
  '/compare#u5d',
  '/compare#cp-matrix',
  '/cow',
  '/cow/fork',
  '/cow#cow-short',
  '/facts',
  '/glossary',
  '/glossary#pasid',
  '/litmus',
  '/litmus/notation',
  '/litmus/pin-fork-write',
  '/litmus/pin-fork-read',
  '/options/uacce',
  '/options/rdma',
  '/rules',
  '/rules#r13',
  '/rules#r45-retry',
  '/run',
  '/thread',
  '/thread/claims',
  '/thread/claims#T-JG-1119-4',
  '/f/u5d',
  '/f/u5d-2',
  '/f/c1-3',
  '/f/c13',
  '/r/R13',
  '/r/R45.retry',
  '/r/r45-retry',
  '/t/pin-fork-write',
  '/t/pin-fork-read',
  '/m/T-JG-1119-4',
  '/m/T-JG-1119-10',
  '/m/jg-4',
  '/g/pasid',
  '/g/pin',
  '/mail/2018-11-19-jg',
]);

/** As a browser takes an address apart; the origin stays out of it. */
function asked(address: string) {
  const {pathname, search, hash} = new URL(address, 'https://site.example');
  return {pathname, search, hash};
}

const repaired = (address: string, base = '/') => repairAddress(asked(address), base, known);

describe('what is surely meant', () => {
  it.each([
    // What is glued to its end or its beginning, as it is and percent-encoded.
    ['/options/uacce.', '/options/uacce'],
    ['/compare),', '/compare'],
    ['/thread/claims%3E', '/thread/claims'],
    ['/f/u5d%3E.', '/f/u5d'],
    ['/f/u5d%29', '/f/u5d'],
    ['/f/u5d%2C', '/f/u5d'],
    ['/f/u5d%2E%22', '/f/u5d'],
    ['/f/u5d%E2%80%9D', '/f/u5d'],
    ['/f/u5d%C2%A0', '/f/u5d'],
    ['/f/u5d]', '/f/u5d'],
    ['/f/u5d*', '/f/u5d'],
    ['/f/u5d_', '/f/u5d'],
    ["/f/u5d's", '/f/u5d'],
    ['/%3Cf/u5d%3E', '/f/u5d'],
    ['/f/u5d&gt;', '/f/u5d'],
    ['/f/u5d%253E', '/f/u5d'],
    ['/f/u5d=2E', '/f/u5d'],
    ['/litmus/pin-fork-write).', '/litmus/pin-fork-write'],
    // Broken over two lines, or with other signs in it.
    ['/litmus/pin-fork-%0Awrite', '/litmus/pin-fork-write'],
    ['/litmus/pin-fork-%0D%0A%3E%20write', '/litmus/pin-fork-write'],
    ['/litmus/pin-=%0Afork-write', '/litmus/pin-fork-write'],
    ['/litmus/pin%E2%80%93fork%E2%80%93write', '/litmus/pin-fork-write'],
    ['/f/u5%C2%ADd', '/f/u5d'],
    // Capitals.
    ['/F/U5D', '/f/u5d'],
    ['/m/t-jg-1119-4', '/m/T-JG-1119-4'],
    ['/M/JG-4', '/m/T-JG-1119-4'],
    ['/Options/UACCE', '/options/uacce'],
    ['/r/r13', '/r/R13'],
    // Slashes, blanks.
    ['/options//rdma', '/options/rdma'],
    ['//f//u5d/'.slice(1), '/f/u5d'],
    ['/options%5Crdma', '/options/rdma'],
    ['/optionsrdma', '/options/rdma'],
    ['/fu5d', '/f/u5d'],
    ['/f%20u5d', '/f/u5d'],
    ['/f/%20u5d', '/f/u5d'],
    // Endings of files.
    ['/options/uacce.html', '/options/uacce'],
    ['/options/uacce/index.html', '/options/uacce'],
    ['/options//rdma.html.', '/options/rdma'],
    ['/f/u5d.txt.', '/f/u5d'],
    ['/index.html', '/'],
    ['/t/pin-fork-write.litmus', '/t/pin-fork-write'],
    // Other words for a kind, or none.
    ['/fact/u5d', '/f/u5d'],
    ['/facts/u5d', '/f/u5d'],
    ['/rules/r13', '/r/R13'],
    ['/rule/13', '/r/R13'],
    ['/rules/45.retry', '/r/R45.retry'],
    ['/R/R45-Retry', '/r/R45.retry'],
    ['/r/R45_retry', '/r/R45.retry'],
    ['/tests/pin-fork-write', '/t/pin-fork-write'],
    ['/claims/T-JG-1119-4', '/m/T-JG-1119-4'],
    ['/claim/jg-1119-4', '/m/T-JG-1119-4'],
    ['/thread/claims/t-jg-1119-4', '/m/T-JG-1119-4'],
    ['/glossary/pasid', '/g/pasid'],
    ['/terms/PASID.', '/g/pasid'],
    ['/messages/2018-11-19-jg', '/mail/2018-11-19-jg'],
    ['/u5d', '/f/u5d'],
    ['/R13', '/r/R13'],
    ['/T-JG-1119-4', '/m/T-JG-1119-4'],
    ['/compare/u5d', '/compare#u5d'],
    ['/uacce', '/options/uacce'],
    ['/pin-fork-write', '/t/pin-fork-write'],
    // A fragment that came encoded, and one that goes along.
    ['/compare%23u5d', '/compare#u5d'],
    ['/compare%2523u5d', '/compare#u5d'],
    ['/compare%23u5d%3E.', '/compare#u5d'],
    ['/run%231;k=5.8;d=pin;pin-fork-write', '/run#1;k=5.8;d=pin;pin-fork-write'],
    ['/run%232;5.8;pin;A%3Amap.x', '/run#2;5.8;pin;A%3Amap.x'],
    ['/Run#2;5.8;pin;pin-fork-write', '/run#2;5.8;pin;pin-fork-write'],
    ['/Compare#U5D,', '/compare#u5d'],
    ['/compare.#gone', '/compare#gone'],
    ['/Rules#45', '/rules#45'],
    ['/litmus/%3Frule=R16', '/litmus?rule=R16'],
    ['/Compare?rows=x#u5d', '/compare?rows=x#u5d'],
    // An address in an address.
    ['/%3Chttps://site.example/f/u5d%3E', '/f/u5d'],
    ['/https://site.example/f/u5d', '/f/u5d'],
  ])('%s is %s', (address, to) => {
    const found = repaired(address);
    expect(found).toMatchObject({is: 'found', to});
    expect((found as {did: string[]}).did.length).toBeGreaterThan(0);
  });
});

describe('a site below a path', () => {
  it.each([
    ['/dev/dev/f/u5d', '/f/u5d'],
    ['/dev/dev/dev/options/uacce', '/options/uacce'],
    ['/dev/F/U5D', '/f/u5d'],
    ['/dev/dev/', '/'],
    ['/%3Chttps://site.example/dev/f/u5d%3E', '/f/u5d'],
  ])('%s is %s', (address, to) => expect(repaired(address, '/dev/')).toMatchObject({is: 'found', to}));

  it('an address that is in order is not repaired', () =>
    expect(repaired('/dev/f/u5d', '/dev/')).toEqual({is: 'right'}));
});

describe('what is a guess', () => {
  it.each([
    // Cut off, or with a word glued to it.
    ['/litmus/pin-fork-', ['/litmus/pin-fork-write', '/litmus/pin-fork-read']],
    ['/options/uac', ['/options/uacce']],
    ['/f/u5d>and', ['/f/u5d']],
    ['/options/uacce,see', ['/options/uacce']],
    // The kind of something else.
    ['/g/u5d', ['/f/u5d']],
    // One of two: the separators are gone.
    ['/f/c.1.3', ['/f/c1-3', '/f/c13']],
  ])('%s may be %s', (address, to) => expect(repaired(address)).toEqual({is: 'guess', to}));
});

describe('what is not meant at all', () => {
  it.each(['/nowhere', '/f/zzz9', '/wp-login.php', '/%E0%A4%A', '/f/', `/${'a'.repeat(5000)}`])('%s', (address) => {
    const found = repaired(address);
    expect(found === undefined || found.is === 'guess').toBe(true);
    expect(found?.is === 'found').toBe(false);
  });

  it.each(known.all)('%s is right as it is', (address) => {
    if (!address.includes('#')) expect(repaired(address)).toEqual({is: 'right'});
  });
});

describe('the nearest', () => {
  it.each([
    ['/f/u5dd', ['/f/u5d', '/f/u5d-2']],
    ['/options/uaxce', ['/options/uacce']],
    ['/g/pasd', ['/g/pasid']],
    ['/litmus/pin-frok-write', ['/t/pin-fork-write', '/litmus/pin-fork-write']],
  ])('%s: %s', (path, first) => {
    const near = nearestAddresses(path, known);
    expect(near.length).toBeLessThanOrEqual(5);
    for (const address of first) expect(near).toContain(address);
  });

  it('of those that are as near the one that begins alike is first', () => {
    const some = new KnownAddresses(['/f/c5d', '/f/u1d', '/f/u5d-2']);
    expect(nearestAddresses('/f/u5dd', some)[0]).toBe('/f/u5d-2');
  });

  it('of nothing like anything is nothing', () => expect(nearestAddresses('/qqqqqqqqqqqq', known)).toEqual([]));
});

describe('a place on a page', () => {
  it.each([
    ['/compare', 'u5d', 'u5d'],
    ['/compare', 'U5D.', 'u5d'],
    ['/compare', 'u5d%3E', 'u5d'],
    ['/rules', 'R45.retry', 'r45-retry'],
    ['/rules', 'R13', 'r13'],
    ['/thread/claims', 't-jg-1119-4)', 'T-JG-1119-4'],
    ['/cow', 'u5d', undefined],
    ['/cow', '', undefined],
  ])('%s#%s is %s', (page, fragment, id) => expect(placeOn(page, fragment, known)).toBe(id));
});
