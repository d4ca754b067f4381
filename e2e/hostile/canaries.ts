/** What a program must leave as it was: laid out in a page beforehand, and looked at afterwards. */
import type {Page} from '@playwright/test';

/** Puts something in every place where a page keeps things, and counts how often the page gets to do something. */
export async function layCanaries(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('canary', 'sings');
    sessionStorage.setItem('canary', 'sings');
    document.cookie = 'canary=sings';
    await caches.open('canary');
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('canary');
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });
    const channel = new BroadcastChannel('canary');
    const counts = {ticks: 0, messages: 0};
    channel.onmessage = () => counts.messages++;
    addEventListener('message', () => counts.messages++);
    setInterval(() => counts.ticks++, 20);
    Object.assign(window, {canary: counts});
  });
}

interface Canary {
  readonly canary: {readonly ticks: number; readonly messages: number};
}

/** How often the page's own timer has come so far; 20 ms lie between two times, if nothing keeps the page from it. */
export function ticks(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Canary).canary.ticks);
}

/** Everything a program could have changed. What the page itself keeps under other names is left out. */
export function surroundings(page: Page) {
  return page.evaluate(async () => {
    const ours = (name: string | null | undefined) => /canary|hostile/.test(name ?? '');
    const kept = (storage: Storage) => Object.entries(storage).filter(([name]) => ours(name));
    const prototypes = [Object, Array, String, Function, Promise, Map, MessagePort, EventTarget].map(({prototype}) =>
      Reflect.ownKeys(prototype).map(String),
    );
    return {
      title: document.title,
      address: location.href,
      history: history.length,
      name: window.name,
      frames: document.querySelectorAll('iframe').length,
      localStorage: kept(localStorage),
      sessionStorage: kept(sessionStorage),
      cookies: document.cookie.split('; ').filter(ours),
      databases: (await indexedDB.databases()).map(({name}) => name).filter(ours),
      caches: (await caches.keys()).filter(ours),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      messages: (window as unknown as Canary).canary.messages,
      trapped: 'trapped' in window,
      prototypes: JSON.stringify(prototypes),
    };
  });
}
