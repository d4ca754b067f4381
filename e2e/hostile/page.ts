/** A bare page with one sandbox, found by the same roles and names as those of the site. Bundled by harness.ts. */
import {inWords} from '../../src/sandbox/end';
import {Runner, type RunnerAssets, type Running} from '../../src/sandbox/runner/runner';

declare const ASSETS: RunnerAssets;

/** What is set from outside, and what the page offers no button for. */
const outside = Object.assign(window, {seconds: 5, runner: new Runner(ASSETS), Runner, ASSETS});
const find = <Element extends HTMLElement>(selector: string) => document.querySelector<Element>(selector)!;
const [code, status, output] = [find<HTMLTextAreaElement>('textarea'), find('[role=status]'), find('[role=log]')];
const {runner} = outside;
let running: Running | undefined;

find('#run').onclick = async () => {
  status.textContent = 'Running';
  output.replaceChildren();
  const mine = (running = runner.run(
    code.value,
    {kernel: '5.8', device: 'pin', without: []},
    {
      seconds: outside.seconds,
      onLines(lines, dropped) {
        output.replaceChildren(
          ...lines.map(({text}) => Object.assign(document.createElement('div'), {textContent: text})),
          ...(dropped > 0 ? [`… and ${dropped} more lines`] : []),
        );
      },
    },
  ));
  const {end} = await mine.done;
  if (running === mine) status.textContent = inWords(end);
};
find('#stop').onclick = () => running?.stop();
void runner.prepare();
