import {it} from 'vitest';
import {BLOCKS, CATALOGUE} from './paste/testing/blocks';
import {MANGLED} from './paste/testing/mangled';
import {MANGLED as LM} from './links/testing/mangled';
import {runOf} from './paste';
import {readFragment} from './link';
import {read} from '../litmus/read';
import {print} from '../litmus/print';
const bare = (text: string) => { const t = read(text); return print({...t, question: [t.question.join(' ').replace(/[^a-z]/gi,'')]}); };
it('pairs', {timeout: 600000}, async () => {
  const fails = new Map<string, string[]>(); let n = 0;
  for (const [name, run] of Object.entries(BLOCKS)) for (const [a, ma] of Object.entries(MANGLED)) for (const [b, mb] of Object.entries(MANGLED)) {
    if (Math.random() > 0.12) continue;
    n++;
    const linked = await runOf(mb(ma(run.block)), CATALOGUE);
    let ok = false;
    try {
    if (linked && !linked.note) { ok = 'test' in linked ? linked.test === run.test : run.language === 'ts' ? linked.text === run.text : bare(linked.text) === bare(run.text); ok &&= linked.chosen.kernel === run.chosen.kernel; }
    } catch {}
    if (!ok) fails.set(`${a} + ${b}`, [...(fails.get(`${a} + ${b}`) ?? []), name + (linked ? linked.note ?? 'other' : ' none')]);
  }
  console.log(n, fails.size, [...fails].map(([k, v]) => `${k}: ${v.join(' | ')}`).join('\n').slice(0, 9000));
});
it('links', {timeout: 600000}, async () => {
  const cat = (n: string) => n === 'parent-unmaps-child-writes' ? {text: '', chosen: {}} : undefined;
  const F = ['2;5.10;mi;s=12;m=3N;parent-unmaps-child-writes', '2;5.8;pin;s=12;m=3N;pin-fork-write;A:map.x;A:x=1;A:register.x;A:fork.B;A:x=2;D:r0=x;D:x=3;A:r1=x;B:r2=x;exists.r0=2.and.r1=3', '2;6.1;get;ts=S87PK87PSdXLyU.XUE8rys9VSExLLFLXUTBU0FYw1LTmAgA;end'];
  const fails: string[] = []; let n = 0;
  for (const f of F) { const want = JSON.stringify(await readFragment(f, cat)); for (const [a, ma] of Object.entries(LM)) for (const [b, mb] of Object.entries(LM)) { n++;
    const got = await readFragment(mb(ma('https://h.example.org/run#' + f)), cat).then((x) => JSON.stringify(x), (e) => String(e));
    if (got !== want) fails.push(`${f.slice(-12)} ${a} + ${b}`); } }
  console.log(n, fails.length); const by = new Map<string, number>(); for (const x of fails) for (const p of x.slice(13).split(' + ')) by.set(p, (by.get(p) ?? 0) + 1);
  console.log([...by].sort((a, b) => b[1] - a[1]).slice(0, 25).map((x) => x.join(': ')).join('\n')); console.log(fails.filter((_, i) => i % 40 === 0).slice(0, 60).join('\n'));
});
