import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/index.js';
import { axeFindings } from '../../../test/browser/axe.js';
import { toPlaygroundLink } from '../../client/playground-link.js';
import { type OpenedSite, openSite } from './open-site.js';

const readme = readFileSync('docs/snippets/readme.ts', 'utf8').trimEnd();
let site: OpenedSite;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.page.unrouteAll());
afterAll(() => site?.close());

async function open(path: string): Promise<Page> {
  await site.visit(path);
  return site.page;
}

/** The program in the editor of the playground. */
async function readEditor(page: Page): Promise<string> {
  return (await page.locator('.cm-line').allTextContents()).join('\n');
}

describe('a snippet of a page', () => {
  it('shows on the home page what it prints and pays, beside its ledger, and the same once it ran', async () => {
    const page = await open('index.html');
    const drawn = page.locator('.first-program .program-panel');
    const read = async (): Promise<string[]> =>
      (await drawn.locator('.program-output pre, .ledger-sums, .ledger, .ledger-more, li').allTextContents()).sort();
    const before = await read();
    expect(before).toEqual(expect.arrayContaining(['8 317560', 'committed true', '1']));
    await page.getByRole('button', { name: 'Run' }).first().click();
    await page.getByText(/^Done in \d+ ms\.$/).waitFor();
    expect(await read()).toEqual(before);
    const kenji = page.getByRole('row', { name: /@kenjicooks/ });
    // 3,135.03 that he was owed before, and what the week brought.
    expect(await kenji.locator('td.owed').textContent()).toBe('$0.00 −$3,135.03');
    expect(await kenji.locator('td.paid').textContent()).toMatch(/ \+\$3,175.60$/);
    // $14,601.58 were paid before, as the inspector of the demo says, and $3,175.60 by the program.
    expect(await drawn.locator('.ledger-sums .paid').textContent()).toBe('paid $17,777.18 +$3,175.60');
    await page.getByText('ledger balanced').waitFor();
    expect(await page.locator('.explorer-message').textContent()).toBe(
      '@kenjicooks was paid $6,351.20, and $3,175.60 was owed',
    );
    expect(await axeFindings(page)).toEqual([]);
    expect([site.errors, site.strays]).toEqual([[], []]);
  });

  it('has the clock and the faults of its mock at hand, and the picture says what they change', async () => {
    const page = await open('index.html');
    await page.getByRole('button', { name: 'Run' }).first().click();
    await page.getByText(/^Done in/).waitFor();
    await page.getByRole('button', { name: 'A week passes' }).click();
    await page.getByText('A week has passed.').waitFor();
    await page.getByText('2026-01-19 00:00 UTC').waitFor();
    expect(await page.locator('.ledger-sums .difference').first().textContent()).toMatch(/^ \+\$/);
    await page.getByRole('button', { name: 'Drop the next response' }).click();
    await page.getByText('The mock will record the next payment and drop its response.').waitFor();
    await page.getByRole('button', { name: 'Run again in this world' }).click();
    await page.getByText('2026-01-26 00:00 UTC').waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await page.getByRole('log').count()).toBe(0);
  });

  it('opens the inspector of its very mock, and what is done there is done to it', async () => {
    const page = await open('index.html');
    await page.getByRole('button', { name: 'Run' }).first().click();
    await page.getByText(/^Done in/).waitFor();
    await page.getByRole('button', { name: 'Open the inspector' }).click();
    const inspector = page.frameLocator('iframe[title="Inspector"]');
    await inspector.getByText('@kenjicooks').first().waitFor();
    // Owed and paid are the same sums beside the program, in the inspector and under its chart.
    const [owed, paid] = await inspector.locator('.figure dd').allTextContents();
    expect(await page.locator('.ledger-sums .owed').textContent()).toContain(`owed ${owed}`);
    expect(await page.locator('.ledger-sums .paid').textContent()).toBe(`paid ${paid} +$3,175.60`);
    expect(await inspector.locator('.key-paid').textContent()).toBe(`paid ${paid}`);
    await inspector
      .getByRole('button', { name: /1 day|\+ ?1 ?d/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('2026-01-13 00:00 UTC').waitFor();
    // The browser reports the closing in a later task.
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(site.errors).toEqual([]);
  });

  it('can be changed, shows its error as an error, and is put back', async () => {
    const page = await open('index.html');
    await page.getByRole('button', { name: 'Edit' }).first().click();
    const editor = page.getByRole('textbox', { name: 'The program, in TypeScript' });
    await expect.poll(() => readEditor(page)).toBe(readme);
    await editor.fill("throw new TypeError('no <b>markup</b>');");
    await page.getByRole('button', { name: 'Run' }).first().click();
    await page.getByText('The program ended with an error.').waitFor();
    expect(await page.locator('pre.is-error').textContent()).toBe('TypeError: no <b>markup</b>\n  in line 1');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await editor.count()).toBe(0);
  });

  it('ends when another one of the page begins', async () => {
    const page = await open('tour.html');
    for (const at of [0, 1]) {
      await page.getByRole('button', { name: 'Run', exact: true }).nth(at).click();
      await page
        .getByText(/^Done in/)
        .nth(at)
        .waitFor();
    }
    expect(await page.locator('iframe').count()).toBe(1);
  });
});

describe('the page of errors', () => {
  it('opens at the anchor of a code, and finds an error by its code or a part of what is said about it', async () => {
    const page = await open('docs/errors.html#unpublished_behaviour');
    const isInView = () =>
      page.locator('#unpublished_behaviour').evaluate((at) => at.getBoundingClientRect().top < 200);
    await expect.poll(isInView).toBe(true);
    const field = page.getByRole('searchbox', { name: 'Find an error' });
    const first = page.locator('.error-search a').first();
    await field.fill('handle_t');
    await expect.poll(() => first.getAttribute('href')).toBe('#handle_taken');
    await field.fill('Another program has the port');
    await expect.poll(() => first.getAttribute('href')).toBe('#when-it-goes-wrong');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the playground', () => {
  it('offers programs to begin with, and runs the chosen one', async () => {
    const page = await open('playground.html');
    await page.getByRole('combobox', { name: 'A program to begin with' }).selectOption('What is owed');
    await expect.poll(() => readEditor(page)).toContain('auditUnpaidCreators');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('log').getByText('kenjicooks $3,175.60').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('makes a link that another reader opens, who presses Run', async () => {
    const page = await open('playground.html');
    await expect.poll(() => readEditor(page)).toBe(readme);
    await page.getByRole('textbox').fill('console.log(1);');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(/^(?:Link copied|The address of this page is the link now), with the program\.$/).waitFor();
    expect(page.url()).toBe(
      toPlaygroundLink(`${site.served.url}playground.html`, { code: 'console.log(1);', steps: [] }),
    );
    const code = "console.log('from a link', 6 * 7);";
    await page.evaluate((link) => location.assign(link), toPlaygroundLink('', { code, steps: [] }));
    await expect.poll(() => readEditor(page)).toBe(code);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('from a link 42', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('makes a link that brings the world: what its steps did is there after Run', async () => {
    const page = await open('playground.html');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText(/^Done in/).waitFor();
    await page.getByRole('button', { name: 'A week passes' }).click();
    await page.getByText('2026-01-19 00:00 UTC').waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForURL(/&world=/);
    await page
      .getByText(/^(?:Link copied|The address of this page is the link now), with the program and its world\.$/)
      .waitFor();
    await page.reload();
    await page.getByText('This link includes a world. Run replays its 2 steps.').waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('2026-01-19 00:00 UTC').waitFor();
  });

  it('shows an error under its line, and runs the program only when asked twice', async () => {
    const page = await open('playground.html');
    let loadEditor = (): void => {};
    const isWritten = new Promise<void>((resolve) => (loadEditor = resolve));
    await page.route('**/editor.js', async (route) => isWritten.then(() => route.continue()));
    await page.reload();
    const loaded = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('types-worker'));
    expect(await page.evaluate(loaded)).toEqual([]);
    await page.getByRole('textbox').fill("const cents: number = 'x';\nconsole.log('ran', cents);");
    loadEditor();
    await page.locator('.editor-problem').getByText("Type 'string' is not assignable to type 'number'.").waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText("Line 1: Type 'string' is not assignable to type 'number'.").waitFor();
    expect(await page.getByText('ran x').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Run anyway' }).click();
    await page.getByText('ran x', { exact: true }).waitFor();
  });

  it('names the program, and empties the output of the last run when it refuses another', async () => {
    const page = await open('playground.html');
    const choice = page.getByRole('combobox', { name: 'A program to begin with' });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.program-output').getByText('committed true').waitFor();
    expect(await page.title()).toContain('A payment whose response is lost');
    await page.getByRole('textbox').fill("const cents: number = 'x';");
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText("Line 1: Type 'string' is not assignable").waitFor();
    expect(await page.locator('.program-output pre').count()).toBe(0);
    expect([await choice.inputValue(), await page.title()]).toEqual(['Your program', 'Your program | Playground']);
    await choice.selectOption('What is owed');
    expect(await choice.locator('option', { hasText: 'Your program' }).count()).toBe(0);
  });

  it('says that it checked no types where TypeScript does not load, and runs', async () => {
    const page = await open('playground.html');
    await page.route('**/types-worker.js', (route) => route.abort());
    await page.getByRole('textbox').fill("console.log('ran');");
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The types were not checked, because TypeScript did not load.').waitFor();
    await page.getByText('ran', { exact: true }).waitFor();
  });

  it('completes the names of the package, and shows the type under the pointer', async () => {
    const page = await open('playground.html');
    const text = page.getByRole('textbox');
    await text.fill("import { createMock } from 'trackagoat-sdk/mocks';\nconst mock = createMock();\nmock.clock");
    await text.press('End');
    await text.pressSequentially('.adv');
    await page.getByRole('option', { name: 'advance' }).waitFor();
    await text.press('Escape');
    await page.locator('.cm-line', { hasText: 'const mock' }).getByText('mock', { exact: true }).hover();
    await page.locator('.editor-type').getByText('const mock: Mock').waitFor();
  });
});

it('has the reference folded in the sidebar, which one button opens, also by a key', async () => {
  const page = await open('docs/verify.html');
  const sidebar = page.getByRole('navigation', { name: 'Sidebar Navigation' });
  const entry = sidebar.getByRole('link', { name: '/workflows', exact: true });
  expect(await entry.isVisible()).toBe(false);
  await sidebar.getByRole('button', { name: 'Reference' }).press('Enter');
  await entry.click();
  await page.getByRole('heading', { level: 1, name: 'trackagoat-sdk/workflows' }).waitFor();
});

describe('the page of the HTTP API', () => {
  it('lists every operation, loads the reference when it is opened, and tries an operation on a mock in the page', async () => {
    const page = await open('http-api.html');
    await page.getByRole('row', { name: /POST \/payout-payments .* createPayoutPayment/ }).waitFor();
    expect(site.loaded.filter((file) => /swagger|openapi/.test(file))).toEqual([]);
    await page.getByRole('button', { name: 'Open parameters, bodies and examples' }).click();
    const operation = page.locator('#operations-payout-payments-listPayoutPayments');
    await operation.waitFor();
    await operation.locator('.opblock-summary-control').click();
    await operation.getByText('x-provenance').first().waitFor();
    await operation.getByRole('button', { name: 'Execute' }).click();
    await operation.getByText('total_amount_cents').first().waitFor();
    await expect
      .poll(() => operation.locator('.live-responses-table .response-col_status').last().textContent())
      .toContain('200');
    const curl = await operation.locator('.curl').textContent();
    expect(curl).toContain("'http://localhost:4010/api/v1/payout-payments?");
    expect(curl).toContain(`authorization: Bearer ${createMock({ seed: 'demo' }).apiKey}`);
    expect(await axeFindings(page)).toEqual([]);
    expect([site.errors, site.strays]).toEqual([[], []]);
  });
});
