/** Every page has a content security policy, and nothing that a page does offends against it. */
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test, type Page} from '@playwright/test';
import {headerPolicy} from '../plugins/csp/policy';
import {SHORT_POLICY} from '../plugins/finish/short/policy';
import {BUILD, open, OPENED} from './site';

interface Watched extends Window {
  violations: string[];
}

/** What a policy has refused, in the page and in its frames, as events; and in its workers, as lines of the console. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) lines.push(message.text());
  });
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile}) =>
      watched.violations.push(`${effectiveDirective} ${blockedURI} (${sourceFile})`),
    );
  });
  return async () => {
    const events = page.frames().map((frame) => frame.evaluate(() => (window as unknown as Watched).violations));
    return [...(await Promise.all(events)).flat(), ...lines];
  };
}

let refused: () => Promise<string[]>;
test.beforeEach(async ({page}) => {
  refused = await watch(page);
});

test('every built page carries a policy, before its first script', () => {
  const pages = readdirSync(BUILD, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(OPENED.length);
  for (const name of pages) {
    const html = readFileSync(`${BUILD}/${name}`, 'utf8');
    const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
    expect(policies.length, name).toBe(1);
    expect(policies[0]!.index, name).toBeLessThan(html.indexOf('<script'));
    // The short pages have no script of their own, and so a stricter policy.
    if (policies[0]![1] !== SHORT_POLICY)
      expect(policies[0]![1], name).toMatch(/^default-src 'self'; script-src 'self' [^;]*'sha256-/);
  }
});

test('no page has code in an attribute, which no policy of this kind allows', () => {
  for (const path of OPENED) {
    const html = readFileSync(`${BUILD}${path}/index.html`, 'utf8');
    expect(html, path).not.toMatch(/<[^>]+\son[a-z]+=|href="?javascript:/i);
  }
});

test('a script that the page was not built with is refused, and so is text as code', async ({page}) => {
  await open(page, '/');
  const done = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // In a timer, for what a debugger evaluates itself may do more than the page.
        setTimeout(async () => {
          const script = document.createElement('script');
          script.textContent = "document.documentElement.dataset.foreign = ''";
          document.body.append(script);
          let evaluated = true;
          try {
            new Function('')();
          } catch {
            evaluated = false;
          }
          const asked = await fetch('https://example.org/').then(
            () => true,
            () => false,
          );
          resolve({ran: 'foreign' in document.documentElement.dataset, evaluated, asked});
        });
      }),
  );
  expect(done).toEqual({ran: false, evaluated: false, asked: false});
  const said = (await refused()).join('\n');
  for (const what of ['script-src-elem inline', 'script-src eval', 'connect-src https://example.org/'])
    expect(said).toContain(what);
});

for (const path of OPENED) {
  test(`${path} does nothing that is refused`, async ({page}) => {
    await open(page, path);
    // What is below is loaded as the reader comes to it, and what is linked as the pointer does.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('footer a').first().hover();
    await page.waitForLoadState('networkidle');
    expect(await refused()).toEqual([]);
  });
}

test('the colour mode is chosen, kept, and there again before the first paint', async ({page}) => {
  await open(page, '/cow');
  const html = page.locator('html');
  const before = await html.getAttribute('data-theme');
  const button = page.getByRole('button', {name: /dark and light mode/});
  await button.click();
  await expect(html).toHaveAttribute('data-theme-choice', 'light');
  await button.click();
  await expect(html).toHaveAttribute('data-theme-choice', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(before).toBe('light');
  expect(await refused()).toEqual([]);
});

test('the search finds', async ({page}) => {
  await open(page, '/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', {name: 'Search'});
  await dialog.getByRole('searchbox').fill('notifier');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await dialog.getByRole('link').first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect(await refused()).toEqual([]);
});

test('Mermaid draws', async ({page}) => {
  await open(page, '/thread/timeline');
  await expect(page.locator('figure svg').first()).toBeVisible({timeout: 20_000});
  await page.waitForLoadState('networkidle');
  expect(await refused()).toEqual([]);
});

test('one page leads to another without loading anew', async ({page}) => {
  await open(page, '/');
  const loaded = page.evaluate(() => performance.timeOrigin);
  await page.getByRole('link', {name: 'Copy-on-write', exact: true}).first().click();
  await expect(page).toHaveURL(/\/cow$/);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(await loaded);
  expect(await refused()).toEqual([]);
});

/** Changes, runs and draws every sandbox of a page that has both kinds; of a program, the type checker has its say too. */
async function useSandboxes(page: Page): Promise<void> {
  await open(page, '/cow/fork');
  const regions = page.getByRole('region').filter({has: page.getByRole('button', {name: 'Run', exact: true})});
  expect(await regions.count()).toBeGreaterThan(1);
  for (const region of await regions.all()) {
    // The editor comes as the reader does.
    await region.hover();
    await expect(region.locator('.cm-editor')).toBeVisible();
    const code = region.getByRole('textbox', {name: 'Code'});
    await code.click();
    await page.keyboard.press('Control+End');
    if ((await code.innerText()).startsWith('litmus')) await page.keyboard.type('\n');
    else {
      await page.keyboard.type("\nlet wrong: number = 'a text'");
      await expect(region.locator('.cm-lintRange-error').first()).toBeVisible({timeout: 20_000});
    }
    await region.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(region.getByRole('status').first()).toHaveText(/^Finished in/, {timeout: 20_000});
    await expect(region.getByRole('log', {name: 'Output'})).not.toBeEmpty();
    await region.getByRole('button', {name: 'Sequence diagram'}).first().click();
    await expect(region.getByRole('group', {name: /^Sequence diagram/}).locator('svg')).toBeVisible({timeout: 20_000});
  }
}

test('sandboxes run', async ({page}) => {
  await useSandboxes(page);
  expect(await refused()).toEqual([]);
});

test('the header of the README, sent as well, refuses nothing either', async ({page}) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': headerPolicy()}});
  });
  await useSandboxes(page);
  await open(page, '/thread/timeline');
  await expect(page.locator('figure svg').first()).toBeVisible({timeout: 20_000});
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', {name: 'Search'});
  await dialog.getByRole('searchbox').fill('notifier');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  expect(await refused()).toEqual([]);
});
