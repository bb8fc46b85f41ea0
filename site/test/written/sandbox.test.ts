import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitEnd, type OpenedSite, openSite, type Shown, siteFolder } from './open-site.js';

/** The playground of the built site, without TypeScript: most attempts have type errors, and another test sees them. */
let site: OpenedSite;
beforeAll(async () => {
  // The clock of page and frame can be moved. Without that it runs as always, and so does the worker's.
  site = await openSite(async (page) => {
    await page.clock.install();
    await page.route('**/types-worker.js', (route) => route.abort());
  });
  await site.visit('playground.html');
});
afterAll(() => site?.close());

const playground = () => site.page.locator('code-playground');

const write = (code: string) => playground().getByRole('textbox').fill(code);

/** Runs a program and gives what the page shows when it has ended. */
async function run(code: string): Promise<Shown> {
  await write(code);
  await press('Run');
  // Until then the page shows how the program before ended.
  await playground().getByText('The types were not checked').waitFor();
  return awaitEnd(playground());
}

const press = (name: string) => playground().getByRole('button', { name, exact: true }).click();

/** Runs a program that does not end. Three seconds pass for page and frame, each time after a new line if it prints without end. */
async function runUntilStopped(code: string, printsOn: boolean): Promise<Shown> {
  const lines = playground().locator('.program-output pre');
  const running = run(code);
  await playground().getByText('Running…').waitFor();
  for (const _ of Array(7)) {
    await lines.nth(printsOn ? await lines.count() : 0).waitFor();
    await site.page.clock.runFor(3_000);
  }
  return running;
}

const MOCK = `
  import { createClient } from 'trackagoat-sdk';
  import { createMock } from 'trackagoat-sdk/mocks';
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
`;

/** A line for a program that prints no more. */
const BEGUN = 'console.log(1);';

/** Code that tries something, and prints what it got or why it did not. */
const attempt = (code: string): string => `
  try { console.log('reached', await (async () => { ${code} })()); } catch (error) { console.log('refused', error.name); }
`;

describe('a program in a page', () => {
  it('is in a page that does reach what the attempts below are after', async () => {
    const reached = site.page.evaluate(async () => [
      (await fetch('seed.schema.json')).status,
      typeof localStorage.length,
      (await caches.keys()).length,
    ]);
    expect(await reached).toEqual([200, 'number', 0]);
  });

  it.each([
    ['the page around it', 'return parent.document.title'],
    ['the window', 'return window.top'],
    ['cookies', 'return document.cookie'],
    ['local storage', "return localStorage.getItem('x')"],
    [
      'the page’s databases',
      "return await new Promise((yes, no) => { const open = indexedDB.open('x'); open.onsuccess = yes; open.onerror = () => no(open.error); })",
    ],
    ['the page’s caches', "return await caches.open('x')"],
    ['the files of the private file system', 'return await navigator.storage.getDirectory()'],
    ['the site by fetch', "return (await fetch('SITEseed.schema.json')).status"],
    ['the site by the fetch of the worker', "delete self.fetch; return (await fetch('SITEseed.schema.json')).status"],
    [
      'the site by fetch of another worker',
      'return await new Promise((yes, no) => { const w = new Worker(\'data:text/javascript,fetch("SITEseed.schema.json").then(() => postMessage(1), () => postMessage(0))\'); w.onmessage = ({ data }) => data ? yes(1) : no(new Error()); w.onerror = no; })',
    ],
    [
      'the site by XMLHttpRequest',
      "const x = new XMLHttpRequest(); x.open('GET', 'SITEseed.schema.json', false); x.send(); return x.status",
    ],
    [
      'the site by a socket',
      "return await new Promise((yes, no) => { const s = new WebSocket('ws://' + 'SITE'.slice(7)); s.onopen = yes; s.onerror = () => no(new Error()); })",
    ],
    [
      'the site by events',
      "return await new Promise((yes, no) => { const s = new EventSource('SITEevents'); s.onopen = yes; s.onerror = () => no(new Error()); })",
    ],
    [
      'the site by WebTransport',
      "const t = new WebTransport('https' + 'SITE'.slice(4)); t.closed.catch(() => {}); await t.ready; return 1",
    ],
    [
      'a font of the site',
      "return await Promise.race([new FontFace('x', 'url(SITEseed.schema.json)').load(), new Promise((_, no) => setTimeout(no, 2000, new Error()))])",
    ],
    ['locks of the site', "return await navigator.locks.request('x', () => 1)"],
    ['a script of the site', "return importScripts('SITESCRIPT')"],
    ['a module of the site', "return await import('SITESCRIPT')"],
    ['another host', "return (await fetch('https://example.com/')).status"],
  ])('does not reach %s', async (_, code) => {
    const { served } = site;
    const script = readdirSync(`${siteFolder()}/assets`).find((name) => name.endsWith('.js'));
    served.asked.length = 0;
    const { printed } = await run(
      attempt(code.replaceAll('SCRIPT', `assets/${script}`).replaceAll('SITE', served.url)),
    );
    expect(printed).toEqual([expect.stringMatching(/^refused /)]);
    // The frame is all that was loaded.
    expect(served.asked.filter((path) => !/run\.html|favicon/.test(path))).toEqual([]);
  });

  it('is not heard by other pages of the site', async () => {
    const { page } = site;
    await page.evaluate(() => {
      const channel = new BroadcastChannel('c');
      channel.onmessage = () => document.body.setAttribute('data-heard', 'yes');
    });
    await run("new BroadcastChannel('c').postMessage('hello'); await new Promise((done) => setTimeout(done, 200));");
    expect(await page.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
  });

  it('does not move the page, open another one, or change its title', async () => {
    const { page } = site;
    const before = [page.url(), await page.title(), 1];
    await run(attempt("self.location.href = 'https://example.com/'; return open('https://example.com/')"));
    expect([page.url(), await page.title(), page.context().pages().length]).toEqual(before);
  });

  it('cannot pretend to be the frame, reach into prototypes, or bring markup into the page', async () => {
    const { page } = site;
    const title = await page.title();
    const images = await page.locator('img').count();
    const { printed } = await run(`
      const forged = [
        JSON.parse('{"kind": "printed", "text": "<img src=x onerror=document.title=1>", "__proto__": {"polluted": 1}}'),
        JSON.parse('{"__proto__": {"kind": "printed", "text": "by prototype"}}'),
        { kind: 'printed', text: { toString: 1 } }, { kind: 'answered', id: '__proto__', status: 200, body: {} },
        { kind: 'world', world: '{"creators": {"data": [{"__proto__": {"polluted": 1}}]}}' }, null, 'text', 7, [], new Map(),
      ];
      for (const message of forged) postMessage(message);
    `);
    expect(printed).toEqual(['<img src=x onerror=document.title=1>', '']);
    expect(await page.evaluate(() => [({} as { polluted?: number }).polluted ?? null, document.title])).toEqual([
      null,
      title,
    ]);
    expect(await page.locator('img').count()).toBe(images);
  });

  it.each([
    ['loops for ever', `${BEGUN} for (;;);`, false, /for 6 seconds it did not pause/],
    ['waits for ever without a pause', `${BEGUN} for (;;) await null;`, false, /for 6 seconds it did not pause/],
    ['allocates without end', `${BEGUN} const all = []; for (;;) all.push(Array(1e4).fill(0));`, false, /Stopped: /],
    ['never ends', 'setInterval(console.log, 50, 1); await new Promise(() => {});', true, /within 20 seconds/],
  ])('that %s is stopped with a word, and the next one runs', async (_, code, printsOn, word) => {
    expect((await runUntilStopped(code, printsOn)).state).toMatch(word);
    expect((await run('console.log(1 + 1)')).printed).toEqual(['2']);
  });

  it('that prints without end is stopped with a word, and the next one runs', async () => {
    const { state } = await run(
      "for (let n = 1; ; n += 1) { console.log('x'); if (n % 100 === 0) await new Promise((next) => setTimeout(next)); }",
    );
    expect(state).toMatch(/^Stopped: it printed more than/);
    expect((await run('console.log(1 + 1)')).printed).toEqual(['2']);
  });

  it.each([
    ['that it ended', "{ kind: 'finished', ms: 1 }"],
    ['that it failed', "{ kind: 'failed', text: '', code: '' }"],
    ['what nobody asked for', "{ kind: 'world', world: '{}' }"],
    ['what is no message', 'null'],
  ])('that says %s 25,000 times is stopped with a word, and the next one runs', async (_, message) => {
    await write(
      `for (let n = 0; n < 25_000; n += 1) { postMessage(${message}); if (n % 100 === 0) await new Promise((next) => setTimeout(next)); }`,
    );
    await playground().getByRole('button', { name: 'Run', exact: true }).click();
    const stopped = playground()
      .locator('.program-state')
      .filter({ hasText: 'Stopped: it sent more than 2000 messages.' });
    await stopped.waitFor({ timeout: 60_000 });
    expect((await run('console.log(1 + 1)')).printed).toEqual(['2']);
  });

  it('that fails shows its error, and the line', async () => {
    expect(await run('const a: number = 1;\nconsole.log(a);\nnull.x;')).toEqual({
      state: 'The program ended with an error.',
      printed: ['1'],
      errors: ["TypeError: Cannot read properties of null (reading 'x')\n  in line 3"],
    });
    expect((await run('const = 1;')).errors.join()).toContain('SyntaxError');
    expect((await run("import { x } from 'node:fs';\nx();")).errors.join()).toContain("'node:fs' is not in this page");
    const { errors } = await run(
      "setTimeout(() => { throw new Error('later'); });\nawait new Promise((done) => setTimeout(done, 50));",
    );
    expect(errors.join()).toContain('later');
  });
});

describe('the mock of a program', () => {
  it('is driven from beside it, and the next program goes on with it', async () => {
    const awaitState = (text: string) => playground().locator('.program-state', { hasText: text }).waitFor();
    await run(`${MOCK} console.log(mock.clock.now);`);
    await press('A week passes');
    await awaitState('A week has passed.');
    await press('Drop the next response');
    await awaitState('The mock will record the next payment');
    await write(
      `${MOCK} console.log(mock.clock.now);
      const kenji = await goat.creators.find('@kenjicooks');
      await goat.payoutPayments.create({ creator_id: kenji.id, total_amount_cents: 100 });
      console.log(mock.requests.find({ operation: 'createPayoutPayment' }).map(({ fault, replayed }) => fault ?? replayed));`,
    );
    await press('Run again in this world');
    expect((await awaitEnd(playground())).printed).toEqual(['2026-01-12T00:00:00.000Z', "[ 'drop_after', true ]"]);
  });

  it('is a new one when the program begins anew', async () => {
    await run(`${MOCK} mock.clock.advance({ days: 7 });`);
    expect((await run(`${MOCK} console.log(mock.clock.now);`)).printed).toEqual(['2026-01-05T00:00:00.000Z']);
  });
});
