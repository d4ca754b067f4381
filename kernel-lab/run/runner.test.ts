import {describe, expect, it} from 'vitest';
import {Refused} from './runner';
import {BOOTED, DONE, line, records, runIn} from './testing/fake-qemu';

const PANIC = "echo '[   12.3] Kernel panic - not syncing: sysrq triggered crash'";

describe('a machine under test', {timeout: 30_000}, () => {
  it('brings its records', async () => {
    const {left, kept, failed, boots} = await runIn(`${BOOTED}\n${records('a', 'b')}\n${DONE}`, ['a', 'b']);
    expect({left, kept, failed, boots}).toEqual({left: 0, kept: ['a', 'b'], failed: [], boots: 1});
  });

  it('is ended when it hangs; what hangs twice is an error, and the rest goes on in a new boot', async () => {
    const script = `${BOOTED}\ncase $BOOT in 1) ${records('a')};; 3) ${records('c')}; ${DONE}; exit;; esac\nsleep 60`;
    const {left, kept, failed, boots, alive, said} = await runIn(script, ['a', 'b', 'c']);
    expect({left, kept, failed, boots, alive}).toEqual({
      ...{left: 0, kept: ['a', 'c'], boots: 3, alive: false},
      failed: ['b: the kernel hung (nothing for 1 s)'],
    });
    expect(said.join('\n')).toContain('the kernel hung (nothing for 1 s), in b');
  });

  it('may die once: that is put down to the emulation', async () => {
    const script = `${BOOTED}\nif [ $BOOT = 1 ]; then ${records('a')}; ${PANIC}; exit; fi\n${records('b')}; ${DONE}`;
    const {left, kept, failed, boots} = await runIn(script, ['a', 'b']);
    expect({left, kept, failed, boots}).toEqual({left: 0, kept: ['a', 'b'], failed: [], boots: 2});
  });

  it('that panics twice in a test gives the words of the panic', async () => {
    const {left, kept, failed} = await runIn(`${BOOTED}\n[ $BOOT = 3 ] && ${records('b')} || ${PANIC}`, ['a', 'b']);
    expect({left, kept, failed}).toEqual({
      ...{left: 0, kept: ['b']},
      failed: ['a: the kernel panicked: sysrq triggered crash'],
    });
  });

  it('that never comes to the tests is tried twice, and leaves no record', async () => {
    const {left, kept, failed, boots} = await runIn(`${PANIC}`, ['a', 'b']);
    expect({left, kept, failed, boots}).toEqual({left: 2, kept: [], failed: [], boots: 2});
  });

  it('that says nothing from the beginning is ended', async () => {
    const {left, boots, alive, said} = await runIn('sleep 60', ['a']);
    expect({left, boots, alive}).toEqual({left: 1, boots: 2, alive: false});
    expect(said.join('\n')).toContain('the kernel hung (nothing for 3 s), before the tests');
  });

  it('that prints garbage gives no record', async () => {
    const script = `head -c 20000 /dev/urandom\n${BOOTED}\necho '{"test":"a","backend":'; echo '{"test":"a"}'; ${DONE}`;
    const {left, kept, failed, said} = await runIn(script, ['a']);
    expect({left, kept, failed}).toEqual({left: 0, kept: [], failed: ['a: it gave no record that can be read']});
    expect(said.join('\n')).toContain('a line cannot be used');
  });

  it('gives no record of another kernel, another program or another test', async () => {
    const odd = [line('a', {kernel: '5.10'}), line('a', {lab: 2}), line('a', {backend: 'rxe'}), line('other')];
    const script = `${BOOTED}\n${odd.map((each) => `printf '%s\\n' '${each}'`).join('\n')}\n${DONE}`;
    const {kept, failed} = await runIn(script, ['a']);
    expect({kept, failed}).toEqual({kept: [], failed: ['a: it gave no record that can be read']});
  });

  it('that QEMU does not start stops all at once, without a record', async () => {
    const refused = runIn("echo 'qemu: could not load kernel' >&2; exit 1", ['a']);
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow('6.1 io_uring: it ended (exit status 1): qemu: could not load kernel');
  });

  it('for which there is no QEMU stops all at once', async () => {
    await expect(runIn(undefined, ['a'])).rejects.toThrow(/exit status 127\): .*qemu-system-x86_64/);
  });

  it('whose program fails says so', async () => {
    const script = `${BOOTED}\n${records('a')}\necho '@@ failed the program ended with status 2'\n${DONE}`;
    const {left, kept, failed} = await runIn(script, ['a', 'b']);
    expect({left, kept, failed}).toEqual({left: 0, kept: ['a'], failed: ['b: the program ended with status 2']});
  });
});
