/** apt with a state of its own for each release of Debian: nothing of the machine's is read or changed. */
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {attempt, run} from './command';
import {mirrorsOf, suitesOf} from './suites';
import {Wrong} from './wrong';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const HELPER = '/usr/lib/apt/apt-helper';
/** Debian changes a kernel every few weeks. */
const FRESH = 12 * 3600 * 1000;

export type Reach = 'there' | 'gone' | 'no answer';

export class Apt {
  private readonly tree: string;
  private readonly debs: string;

  constructor(
    cache: string,
    private readonly debian: string,
    private readonly say: (line: string) => void,
  ) {
    this.tree = join(cache, 'apt', debian);
    this.debs = join(cache, 'debs', debian);
    for (const folder of ['lists/partial', 'cache/archives/partial']) {
      mkdirSync(join(this.tree, folder), {recursive: true});
    }
    mkdirSync(join(this.debs, 'partial'), {recursive: true});
  }

  private words(): string[] {
    const {tree} = this;
    const settings: Record<string, string> = {
      'Dir::State': tree,
      'Dir::State::status': '/dev/null',
      'Dir::State::lists': `${tree}/lists`,
      'Dir::Cache': `${tree}/cache`,
      // Images for containers turn these off, and every question takes seconds.
      'Dir::Cache::pkgcache': 'pkgcache.bin',
      'Dir::Cache::srcpkgcache': 'srcpkgcache.bin',
      'Dir::Etc::sourcelist': `${tree}/sources.list`,
      'Dir::Etc::sourceparts': '/nonexistent',
      'Dir::Etc::preferences': '/nonexistent',
      'Dir::Etc::preferencesparts': '/nonexistent',
      'Acquire::Languages': 'none',
      'Acquire::Check-Valid-Until': 'false',
      'Acquire::http::Timeout': '30',
      'Acquire::Retries': '2',
      'APT::Sandbox::User': '',
      'APT::Architecture': 'amd64',
      'APT::Architectures': 'amd64',
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  }

  private cacheOf(...args: string[]) {
    return attempt('apt-cache', [...this.words(), ...args]);
  }

  /** The lists of every suite, not older than half a day; old ones if there is no network. */
  async update(): Promise<void> {
    const stamp = join(this.tree, 'stamp');
    const age = existsSync(stamp) ? Date.now() - statSync(stamp).mtimeMs : Infinity;
    if (age < FRESH) return;
    const lines: string[] = [];
    let silent = 0;
    for (const suite of suitesOf(this.debian)) {
      const {mirror, why} = await find(suite, (url) => this.reach(url));
      if (mirror) lines.push(`deb [arch=amd64 signed-by=${KEYRING}] ${mirror} ${suite} main`);
      else if (why) this.say(`${suite} is gone: ${why}`);
      else silent++;
    }
    if (silent > 0) {
      const at = Number.isFinite(age) ? `, as of ${new Date(Date.now() - age).toISOString().slice(0, 10)}` : '';
      if (at)
        return this.say(`No answer from Debian's archive: going on with the lists of ${this.debian} at hand${at}`);
      throw new Wrong(`No answer from Debian's archive for ${this.debian}, and nothing at hand. Is there a network?`);
    }
    writeFileSync(join(this.tree, 'sources.list'), `${lines.join('\n')}\n`);
    if (lines.length === 0) return;
    this.say(`Reading Debian's lists of ${this.debian} …`);
    await run('apt-get', ['-q', ...this.words(), 'update']);
    writeFileSync(stamp, '');
  }

  /** By apt's own helper, which knows the machine's proxy. */
  private async reach(url: string): Promise<Reach> {
    const file = join(this.tree, 'InRelease');
    const words = ['-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0', '-o', 'APT::Sandbox::User='];
    const {status, out, err} = await attempt(HELPER, [...words, 'download-file', url, file]);
    rmSync(file, {force: true});
    return status === 0 ? 'there' : /\b(404|410) /.test(out + err) ? 'gone' : 'no answer';
  }

  async madison(name: string): Promise<string> {
    return existsSync(join(this.tree, 'sources.list')) ? (await this.cacheOf('madison', name)).out : '';
  }

  /** Empty if there is no such package. */
  async show(name: string): Promise<string> {
    const {status, out} = await this.cacheOf('--no-all-versions', 'show', name);
    return status === 0 ? out : '';
  }

  /** The path of the package; it is fetched once. `version`: exactly this one. */
  async deb(name: string, version?: string): Promise<string> {
    const asked = version === undefined ? name : `${name}=${version}`;
    const found = version ?? /^Version: (.*)$/m.exec(await this.show(name))?.[1];
    if (found === undefined) throw new Wrong(`${name} is gone from ${suitesOf(this.debian).join(', ')}`);
    const begin = `${name}_${found.replace(':', '%3a')}_`;
    const there = () => readdirSync(this.debs).find((each) => each.startsWith(begin));
    if (!there()) {
      this.say(`Fetching ${name} ${found} …`);
      const {status, err} = await attempt('apt-get', ['-q', ...this.words(), 'download', asked], {
        cwd: join(this.debs, 'partial'),
      });
      if (status !== 0) throw new Wrong(`${name} ${found} cannot be fetched: ${err.trim().split('\n').at(-1) ?? ''}`);
      // Whole before it has its name in the cache.
      for (const each of readdirSync(join(this.debs, 'partial'))) {
        if (each.endsWith('.deb')) renameSync(join(this.debs, 'partial', each), join(this.debs, basename(each)));
      }
    }
    const file = there();
    if (!file) throw new Wrong(`${name} ${found} was fetched, but there is no ${begin}*.deb`);
    return join(this.debs, file);
  }
}

/** The first of its mirrors that has the suite; or why none has. Neither: there was no answer at all. */
export async function find(
  suite: string,
  reach: (url: string) => Promise<Reach>,
): Promise<{mirror?: string; why?: string}> {
  const said: string[] = [];
  for (const mirror of mirrorsOf(suite)) {
    const answer = await reach(`${mirror}/dists/${suite}/InRelease`);
    if (answer === 'there') return {mirror};
    // The archive is asked only about what the first mirror denies: without a network it would take twice as long.
    if (answer === 'no answer' && said.length === 0) return {};
    said.push(answer === 'gone' ? `it is not at ${mirror}` : `${mirror} does not answer`);
  }
  return {why: said.join(', and ')};
}
