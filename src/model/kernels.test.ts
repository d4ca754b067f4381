import {describe, expect, it} from 'vitest';
import {ERAS, NEWEST, isKernelRelease, kernelRelease} from './kernels';
import {RULES, SWITCHABLE, type RuleId} from './rules';
import {FLAGS, type FlagName} from './rules-flags';
import {WrongUse} from './rules-shape';

/** What begins and what ends with a release, against the one before it in the list. */
interface Change {
  release: string;
  era: string;
  flags?: FlagName[];
  noMore?: FlagName[];
  rules?: RuleId[];
  gone?: RuleId[];
}

const CHANGES: Change[] = [
  {
    release: '4.20',
    era: 'M',
    flags: [
      'reuseByMapcount',
      'swapInReuseByMapcount',
      'zeroPagePinCounted',
      'rdmaReadOnlyMrForcesWrite',
      'mirrorRetries',
      'mirrorWaits',
      'odpAsksForWrite',
      'changePteCallback',
    ],
    rules: [
      ...(['R1', 'R2', 'R3', 'R6', 'R6.file'] as const),
      ...([
        'R10',
        'R11',
        'R12',
        'R13',
        'R14',
        'R14.protect',
        'R17',
        'R18',
        'R18.flush',
        'R18.lock',
        'R20',
        'R21',
      ] as const),
      ...(['R30', 'R31', 'R32', 'R33', 'R33.maps', 'R34', 'R35', 'R35.maps', 'R37', 'R38', 'R38.recheck'] as const),
      ...(['R38.flush', 'R40', 'R40.cow', 'R40.unmap', 'R40.protect', 'R40.dirty', 'R40.move', 'R41'] as const),
      ...(['R42', 'R42.cow', 'R42.order', 'R42.fork', 'R42.change', 'R42.end', 'R42.upgrade', 'R43', 'R44'] as const),
      ...(['R45.lock', 'R46', 'R46.retry', 'R46.wait', 'R47'] as const),
      ...(['R50', 'R51', 'R51.get', 'R56', 'R57', 'R58', 'R59'] as const),
      ...(['R60', 'R61', 'R61.odp', 'R61.gup', 'R62', 'R63'] as const),
      ...(['R70', 'R72', 'R73', 'R73.maps', 'R74', 'R74.refs', 'R75', 'R75.refs', 'R76', 'R77'] as const),
    ],
  },
  {
    release: '5.8',
    era: 'F',
    flags: [
      'hasFollPin',
      'uffdWpForAnon',
      'intervalNotifiers',
      'notifierEvents',
      'reuseKsmPage',
      'longtermLeavesCma',
      'gupForcesWrite',
    ],
    rules: ['R4', 'R32.ksm', 'R40.events', 'R45', 'R45.retry', 'R45.wait', 'R52', 'R57.cma', 'R71', 'R71.missed'],
    gone: ['R46', 'R46.retry', 'R46.wait', 'R51', 'R51.get'],
  },
  {
    release: '5.9',
    era: 'R',
    flags: ['forkCopiesPinned', 'reuseByRefcount'],
    noMore: ['gupForcesWrite', 'reuseByMapcount', 'reuseKsmPage'],
    rules: ['R15', 'R33.refs', 'R35.refs', 'R36', 'R51', 'R51.get'],
    gone: ['R32.ksm', 'R33.maps', 'R35.maps', 'R52'],
  },
  {release: '5.10', era: 'R', flags: ['odpUsesHmm'], rules: ['R61.hmm', 'R62.arm'], gone: ['R61.gup']},
  {release: '5.10.7', era: 'R', flags: ['gupFastForkRaceClosed'], rules: ['R19']},
  {
    release: '5.11',
    era: 'R',
    flags: ['reclaimRefusesPinned', 'softDirtyLocksForWriting', 'softDirtySkipsPinned', 'snoopHasNotifier'],
    rules: ['R63.notifier', 'R72.lock', 'R72.skip', 'R73.refuse'],
  },
  {
    release: '5.15',
    era: 'R',
    flags: ['hugetlbForkCopiesPinned', 'longtermLeavesMovable'],
    rules: ['R22', 'R57.movable'],
  },
  {release: '5.17', era: 'R'},
  {
    release: '5.18',
    era: 'R',
    flags: ['reuseSwapCacheAware', 'swapInReuseByRefcount', 'thpReuseByRefcount'],
    noMore: ['swapInReuseByMapcount'],
    rules: ['R33.swap', 'R34.refs', 'R73.refs'],
    gone: ['R33.refs', 'R73.maps'],
  },
  {
    release: '5.19',
    era: 'X',
    flags: [
      'exclusiveMark',
      'forkCopyNeedsExclusive',
      'forkClearsExclusive',
      'reuseExclusive',
      'unshareFault',
      'roPinUnsharesAnon',
      'swapRemembersExclusive',
      'unmapRefusesPinned',
      'migrateRefusesPinned',
      'ksmRefusesPinned',
    ],
    rules: [
      ...([
        'R2.exclusive',
        'R5',
        'R14.mark',
        'R16',
        'R17.mark',
        'R33.exclusive',
        'R35.exclusive',
        'R39',
        'R53',
      ] as const),
      ...(['R73.exclusive', 'R73.unmap', 'R74.unmap', 'R75.unmap'] as const),
    ],
    gone: ['R15', 'R35.refs', 'R51'],
  },
  {release: '6.0', era: 'X', flags: ['mprotectKeepsWritable'], rules: ['R70.restore']},
  {release: '6.1', era: 'X'},
  {
    release: '6.2',
    era: 'XL',
    flags: ['roLongtermUnsharesAny', 'unshareAnyFrame', 'mprotectKeepsCleanWritable', 'longtermWaitsForUffdWp'],
    noMore: ['rdmaReadOnlyMrForcesWrite'],
    rules: ['R39.any', 'R54', 'R70.clean', 'R71.wait'],
    gone: ['R56'],
  },
  {
    release: '6.5',
    era: 'XL',
    flags: ['uffdWpResolveRestores', 'faultsTakeVmaLock', 'directIoPins'],
    noMore: ['zeroPagePinCounted'],
    rules: ['R18.vma', 'R55', 'R58.direct', 'R71.restore'],
  },
  {
    release: '6.6',
    era: 'XL',
    flags: ['secondaryTlbInArchFlush'],
    rules: ['R37.arm', 'R42.arch', 'R42.one'],
    gone: ['R42.end', 'R42.upgrade'],
  },
  {
    release: '6.12',
    era: 'XL',
    flags: ['swapInMapsWritable'],
    noMore: ['changePteCallback'],
    rules: ['R73.write'],
    gone: ['R43'],
  },
  {
    release: '7.3',
    era: 'XL',
    flags: ['largeFolioReuse', 'mirrorWaitsForUffdWp'],
    noMore: ['swapInReuseByRefcount'],
    rules: ['R34.large', 'R42.kernel', 'R61.unlocked'],
    gone: ['R73.refs'],
  },
];

/** All releases that mainline made from 4.20 on, in order. */
const MAINLINE = [
  '4.20',
  ...Array.from({length: 20}, (_, i) => `5.${i}`),
  ...Array.from({length: 20}, (_, i) => `6.${i}`),
  ...Array.from({length: 4}, (_, i) => `7.${i}`),
];

const flagsSet = (release: string, without: string[] = []) =>
  Object.entries(kernelRelease(release, without).flags)
    .filter(([, set]) => set)
    .map(([name]) => name)
    .sort();

describe('what each release does', () => {
  const flags = new Set<string>();
  const rules = new Set<string>();
  for (const change of CHANGES) {
    for (const name of change.flags ?? []) flags.add(name);
    for (const name of change.noMore ?? []) flags.delete(name);
    for (const id of change.rules ?? []) rules.add(id);
    for (const id of change.gone ?? []) rules.delete(id);
    const expected = {flags: [...flags].sort(), rules: [...rules].sort()};
    it(`${change.release}: its era, flags and rules`, () => {
      const {era, rules: got} = kernelRelease(change.release);
      expect(era).toBe(change.era);
      expect(flagsSet(change.release)).toEqual(expected.flags);
      expect([...got].sort()).toEqual(expected.rules);
    });
  }

  it('every mainline release is a kernel, and the newest is the last of them', () => {
    expect(MAINLINE.every(isKernelRelease)).toBe(true);
    expect(MAINLINE.at(-1)).toBe(NEWEST);
    expect(kernelRelease().release).toBe(NEWEST);
  });

  it('a flag turns once from mainline release to mainline release', () => {
    // 5.8 alone forces writes; a KSM page is reused until the map count goes; swap-in counts references 5.18 to 7.2.
    const twice: FlagName[] = ['gupForcesWrite', 'reuseKsmPage', 'swapInReuseByRefcount'];
    const never: FlagName[] = ['mirrorRetries', 'mirrorWaits', 'odpAsksForWrite'];
    for (const name of Object.keys(FLAGS) as FlagName[]) {
      const values = MAINLINE.map((release) => kernelRelease(release).flags[name]);
      const turns = values.filter((value, i) => i > 0 && value !== values[i - 1]).length;
      expect(turns, name).toBe(twice.includes(name) ? 2 : never.includes(name) ? 0 : 1);
    }
  });

  it('eras follow one another', () => {
    const eras = MAINLINE.map((release) => kernelRelease(release).era);
    expect(eras.filter((era, i) => era !== eras[i - 1])).toEqual(['M', 'F', 'R', 'X', 'XL']);
    expect(MAINLINE[eras.indexOf('F')]).toBe('5.8');
    expect(MAINLINE[eras.indexOf('R')]).toBe('5.9');
    expect(MAINLINE[eras.indexOf('X')]).toBe('5.19');
    expect(MAINLINE[eras.indexOf('XL')]).toBe('6.2');
  });

  it('a write fault has one reuse test, or a mark and a test for what has none', () => {
    for (const release of MAINLINE) {
      const {flags} = kernelRelease(release);
      expect(flags.reuseByMapcount).toBe(!flags.reuseByRefcount);
      expect(flags.reuseExclusive).toBe(flags.exclusiveMark);
      if (flags.exclusiveMark) expect(flags.reuseSwapCacheAware).toBe(true);
    }
  });

  it('a mirror has one protocol, whatever it is called', () => {
    for (const release of MAINLINE) {
      const {flags, rules} = kernelRelease(release);
      expect([flags.mirrorRetries, flags.mirrorWaits]).toEqual([true, true]);
      expect(rules.has('R45')).toBe(!rules.has('R46'));
      expect(rules.has('R61.gup')).toBe(!rules.has('R61.hmm'));
      expect(rules.has('R42.end')).toBe(!rules.has('R42.arch'));
    }
  });

  it('a read-only GUP acts as a write or takes what it finds', () => {
    for (const release of [...MAINLINE, '5.7.14', '5.4.195']) {
      const {rules} = kernelRelease(release);
      expect(rules.has('R51.get')).toBe(!rules.has('R52'));
    }
    expect(kernelRelease('5.8', ['R52']).rules.has('R51')).toBe(true);
  });
});

describe('stable releases', () => {
  it('follow their mainline release', () => {
    for (const release of ['4.20.17', '5.9.16', '5.18.12', '6.1.10', '6.12.107', '7.3.4']) {
      const mainline = release.replace(/\.\d+$/, '');
      expect(flagsSet(release)).toEqual(flagsSet(mainline));
      expect(kernelRelease(release).release).toBe(release);
    }
  });

  it('5.10.y: the race with GUP-fast closes with 5.10.4, pins are spared by 5.10.35', () => {
    const {flags: before} = kernelRelease('5.10.3');
    const {flags: closed} = kernelRelease('5.10.4');
    const {flags: spared} = kernelRelease('5.10.35');
    expect([before.gupFastForkRaceClosed, closed.gupFastForkRaceClosed]).toEqual([false, true]);
    expect([closed.reclaimRefusesPinned, closed.softDirtySkipsPinned]).toEqual([false, false]);
    expect([spared.reclaimRefusesPinned, spared.softDirtySkipsPinned]).toEqual([true, true]);
    expect(kernelRelease('5.9.16').flags.gupFastForkRaceClosed).toBe(false);
  });

  it('5.4.y and 5.7.y took over what only 5.8 has in mainline', () => {
    expect(['5.4', '5.4.195', '5.5', '5.6.19', '5.7', '5.7.14'].map((r) => kernelRelease(r).era)).toEqual(
      'M F M M M F'.split(' '),
    );
  });

  it('6.1.y no longer counts pins on the zero page', () => {
    const counted = ['6.1', '6.1.55', '6.1.158', '6.1.192', '6.2', '6.2.1'];
    expect(counted.map((release) => kernelRelease(release).flags.zeroPagePinCounted)).toEqual([
      ...[true, true, false, false, true, true],
    ]);
  });

  it('5.10.0 is 5.10', () => {
    expect(kernelRelease('5.10.0')).toEqual(kernelRelease('5.10'));
  });
});

describe('eras for all', () => {
  it('are in order, from the first to the newest, with the name of each', () => {
    expect(ERAS.map(({release, era}) => `${release} ${era}`)).toEqual([
      ...['4.20 M', '5.8 F', '5.9 R', '5.10 R', '5.11 R', '5.15 R', '5.18 R', '5.19 X', '6.1 X', '6.2 XL'],
      ...['6.5 XL', '6.6 XL', '6.12 XL', '7.3 XL'],
    ]);
  });

  it('no two neighbours do the same, and 6.0 does what 6.1 does', () => {
    const sets = ERAS.map(({release}) => JSON.stringify(kernelRelease(release).flags));
    expect(sets.filter((set, i) => set === sets[i - 1])).toEqual([]);
    expect(flagsSet('6.0')).toEqual(flagsSet('6.1'));
  });
});

describe('without a rule', () => {
  it('a flag that rests on it alone goes with it', () => {
    expect(kernelRelease('6.12', ['R16']).flags.forkCopiesPinned).toBe(false);
    expect(kernelRelease('6.12', ['R15']).flags.forkCopiesPinned).toBe(true);
    expect(kernelRelease('5.9', ['R33']).flags.reuseByRefcount).toBe(false);
    expect(kernelRelease('4.20', ['R45.retry']).flags.mirrorRetries).toBe(true);
    expect(kernelRelease('4.20', ['R46.retry']).flags.mirrorRetries).toBe(false);
  });

  it('nothing but that rule goes, and the era keeps its name', () => {
    for (const {release, era} of ERAS) {
      const all = kernelRelease(release).rules;
      for (const id of SWITCHABLE) {
        const kernel = kernelRelease(release, [id]);
        const gone = [...all].filter((other) => !kernel.rules.has(other));
        expect(gone).toEqual(all.has(id) ? [id] : []);
        expect(kernel.era).toBe(era);
        expect([...kernel.without]).toEqual([id]);
      }
    }
  });

  it('a rule that no kernel follows would be of no use', () => {
    const followed = new Set(MAINLINE.flatMap((release) => [...kernelRelease(release).rules]));
    expect(RULES.filter(({id}) => !followed.has(id))).toEqual([]);
  });

  it('an unknown rule is an error', () => {
    expect(() => kernelRelease('6.12', ['R99'])).toThrow(/There is no rule "R99"/);
  });
});

describe('wrong releases', () => {
  it.each([
    ['4.19', /begins with 4\.20; 4\.19 is older\. Write a release from 4\.20 to 7\.3, such as 5\.10/],
    ['4.19.325', /older/],
    ['2.6', /older/],
    ['3.0', /older/],
    ['4.21', /There is no kernel 4\.21: 4\.20 was the last of its numbers/],
    ['5.20', /5\.19 was the last of its numbers/],
    ['6.20', /6\.19 was the last of its numbers/],
    ['7.4', /7\.4 is newer than the newest kernel of the model, 7\.3/],
    ['8.0', /newer/],
    ['99.0', /newer/],
    ['', /"" is not a kernel release\. Write a release/],
    ['6', /"6" is not a kernel release/],
    ['v6.1', /not a kernel release/],
    ['6.1-rc2', /not a kernel release/],
    ['5.010', /not a kernel release/],
    ['6.1.2.3', /not a kernel release/],
    [' 6.1', /not a kernel release/],
    ['6.1\n', /not a kernel release/],
    ['newest', /not a kernel release/],
    ['9'.repeat(9999), /^.{0,150}$/],
  ])('%.20j is refused in words', (text, message) => {
    expect(isKernelRelease(text)).toBe(false);
    expect(() => kernelRelease(text)).toThrow(WrongUse);
    expect(() => kernelRelease(text)).toThrow(message);
  });

  it('a number is refused, because 5.10 would be 5.1', () => {
    expect(() => kernelRelease(5.1 as unknown as string)).toThrow(/'5\.10' in quotes, not number/);
  });
});
