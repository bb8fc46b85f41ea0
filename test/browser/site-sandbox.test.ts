import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, type OpenedSandbox, openSandbox, printed } from './open-sandbox.js';

let sandbox: OpenedSandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
}, 60_000);
afterAll(() => sandbox?.close());

const MOCK = `
  import { createClient } from 'trackagoat-sdk';
  import { createMock } from 'trackagoat-sdk/mocks';
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
`;

/** Code that tries something, and prints what it got or why it did not. */
const attempt = (code: string): string => `
  try { console.log('reached', await (async () => { ${code} })()); } catch (error) { console.log('refused', error.name); }
`;

describe('a program in a page', () => {
  it('is in a page that does reach what the attempts below are after', async () => {
    const reached = sandbox.page.evaluate(async () => [
      (await fetch('secret.json')).status,
      localStorage.length,
      (await caches.keys()).length,
    ]);
    expect(await reached).toEqual([200, 0, 0]);
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
    ['the site by fetch', "return (await fetch('SITEsecret.json')).status"],
    ['the site by the fetch of the worker', "delete self.fetch; return (await fetch('SITEsecret.json')).status"],
    [
      'the site by fetch of another worker',
      'return await new Promise((yes, no) => { const w = new Worker(\'data:text/javascript,fetch("SITEsecret.json").then(() => postMessage(1), () => postMessage(0))\'); w.onmessage = ({ data }) => data ? yes(1) : no(new Error()); w.onerror = no; })',
    ],
    [
      'the site by XMLHttpRequest',
      "const x = new XMLHttpRequest(); x.open('GET', 'SITEsecret.json', false); x.send(); return x.status",
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
      "return await Promise.race([new FontFace('x', 'url(SITEsecret.json)').load(), new Promise((_, no) => setTimeout(no, 2000, new Error()))])",
    ],
    ['locks of the site', "return await navigator.locks.request('x', () => 1)"],
    ['a script of the site', "return importScripts('SITEpage.js')"],
    ['a module of the site', "return await import('SITEpage.js')"],
    ['another host', "return (await fetch('https://example.com/')).status"],
  ])('does not reach %s', async (_, code) => {
    const { served, run } = sandbox;
    served.asked.length = 0;
    const messages = await run(attempt(code.replaceAll('SITE', served.url)));
    expect(printed(messages)).toEqual([expect.stringMatching(/^refused /)]);
    // The frame itself is all that was loaded.
    expect(served.asked.filter((path) => !/run\.html|favicon/.test(path))).toEqual([]);
  });

  it('is not heard by other pages of the site', async () => {
    const { page, run } = sandbox;
    await page.evaluate(() => {
      const channel = new BroadcastChannel('c');
      channel.onmessage = () => document.body.setAttribute('data-heard', 'yes');
    });
    await run("new BroadcastChannel('c').postMessage('hello'); await new Promise((done) => setTimeout(done, 200));");
    expect(await page.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
  });

  it('does not move the page, open another one, or change its title', async () => {
    const { page, run, served } = sandbox;
    await run(attempt("self.location.href = 'https://example.com/'; return open('https://example.com/')"));
    expect([page.url(), await page.title(), page.context().pages().length]).toEqual([served.url, 'page', 1]);
  });

  it('cannot pretend to be the frame, reach into prototypes, or bring markup into the page', async () => {
    const { page, run } = sandbox;
    const messages = await run(`
      const forged = [
        JSON.parse('{"kind": "printed", "text": "<img src=x onerror=document.title=1>", "__proto__": {"polluted": 1}}'),
        JSON.parse('{"__proto__": {"kind": "printed", "text": "by prototype"}}'),
        { kind: 'printed', text: { toString: 1 } }, { kind: 'answered', id: '__proto__', status: 200, body: {} },
        { kind: 'world', world: '{"creators": {"data": [{"__proto__": {"polluted": 1}}]}}' }, null, 'text', 7, [], new Map(),
      ];
      for (const message of forged) postMessage(message);
    `);
    expect(printed(messages)).toEqual(['<img src=x onerror=document.title=1>', '']);
    expect(await page.evaluate(() => [({} as { polluted?: number }).polluted ?? null, document.title])).toEqual([
      null,
      'page',
    ]);
    expect(await page.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
  });

  it.each([
    ['loops for ever', 'for (;;);', /for 6 seconds it did not pause/],
    ['waits for ever without a pause', 'for (;;) await null;', /for 6 seconds it did not pause/],
    [
      'allocates without end',
      "const all = []; for (;;) all.push(new Array(10_000).fill('x'.repeat(10)));",
      /Stopped: /,
    ],
    ['never comes to an end', 'await new Promise(() => {});', /did not end within 20 seconds/],
  ])('that %s is stopped with a word, and the next one runs', async (_, code, word) => {
    const { run, runUntilStopped } = sandbox;
    const messages = await runUntilStopped(code);
    expect(ending(messages)).toMatchObject({ kind: 'stopped', text: expect.stringMatching(word) });
    expect(printed(await run('console.log(1 + 1)'))).toEqual(['2']);
  });

  it('that prints without end is stopped with a word, and the next one runs', async () => {
    const { run } = sandbox;
    const messages = await run(
      "for (let n = 1; ; n += 1) { console.log('x'); if (n % 100 === 0) await new Promise((next) => setTimeout(next)); }",
    );
    expect(ending(messages)).toMatchObject({ kind: 'stopped', text: expect.stringMatching(/printed more than/) });
    expect(printed(await run('console.log(1 + 1)'))).toEqual(['2']);
  });

  it('that fails shows its error, and the line', async () => {
    expect(ending(await sandbox.run('const a: number = 1;\nconsole.log(a);\nnull.x;'))).toEqual({
      kind: 'failed',
      code: '',
      text: "TypeError: Cannot read properties of null (reading 'x')\n  in line 3",
    });
    expect(ending(await sandbox.run('const = 1;'))).toMatchObject({ text: expect.stringContaining('SyntaxError') });
    expect(ending(await sandbox.run("import { x } from 'node:fs';\nx();"))).toMatchObject({
      text: expect.stringContaining("'node:fs' is not in this page"),
    });
    const late = await sandbox.run(
      "setTimeout(() => { throw new Error('later'); });\nawait new Promise((done) => setTimeout(done, 50));",
    );
    expect(late).toContainEqual({ kind: 'failed', code: '', text: expect.stringContaining('later') });
  });
});

describe('the mock of a program', () => {
  const call = (method: string, url: string, body = '') =>
    sandbox.page.evaluate((given) => window.sandbox.call(given), {
      method,
      url,
      body,
      headers: { 'content-type': 'application/json' },
    });

  it('is driven from beside it, and the next program goes on with it', async () => {
    await sandbox.run(`${MOCK} console.log(mock.clock.now);`);
    expect((await call('POST', '/_mock/clock', '{"advance": {"days": 7}}')).status).toBe(200);
    await call('POST', '/_mock/faults', '{"operation": "createPayoutPayment", "kind": "drop_after"}');
    const again = await sandbox.run(
      `${MOCK} console.log(mock.clock.now);
      const kenji = await goat.creators.find('@kenjicooks');
      await goat.payoutPayments.create({ creator_id: kenji.id, total_amount_cents: 100 });
      console.log(mock.requests.find({ operation: 'createPayoutPayment' }).map(({ fault, replayed }) => fault ?? replayed));`,
      true,
    );
    expect(printed(again)).toEqual(['2026-01-12T00:00:00.000Z', "[ 'drop_after', true ]"]);
  });

  it('is a new one when the program begins anew', async () => {
    await sandbox.run(`${MOCK} mock.clock.advance({ days: 7 });`);
    expect(printed(await sandbox.run(`${MOCK} console.log(mock.clock.now);`))).toEqual(['2026-01-05T00:00:00.000Z']);
  });

  it('is there for a program that takes its key from the environment', async () => {
    const messages = await sandbox.run(
      "import { createClient } from 'trackagoat-sdk'; console.log((await createClient().projects.list()).data.length);",
    );
    expect(printed(messages)).toEqual(['2']);
  });

  it('gives no response without a mock', async () => {
    await sandbox.runUntilStopped('for (;;);');
    expect(await call('GET', '/_mock/health')).toEqual({ status: 0, body: '' });
  });
});
