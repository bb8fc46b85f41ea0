import { describe, expect, it } from 'vitest';
import { oracle } from '../../bench/exam/drivers/oracle.js';
import { examFigures } from '../../bench/exam/record-exam.js';
import { requests } from '../../bench/exam/requests/index.js';
import type { Seat } from '../../bench/exam/seat.js';
import { addUp } from '../../bench/exam/table.js';
import type { Driver, Result } from '../../bench/exam/take-exam.js';
import { readFigures } from '../../scripts/figures/figures-file.js';
import { createToolset } from '../../src/agents/index.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { stage } from '../workflows/stage.js';
import { examine, failures } from './exam-runs.js';

const PARAMETERS = new Map(allTools.map(({ name, input }) => [name, Object.keys(input.shape)]));
const ALL = new Set([...PARAMETERS.values()].flat());
const ASKED = /(?<=\b(?:with|again with|with a|add|give) )(?:top|limit|offset|cursor|detail|creators?)\b/gi;

/** The parameters that a text names and that neither its tool nor a tool in the same sentence has. */
function findStrange(tool: string, text: string): string[] {
  return text.split(/[.;] /).flatMap((sentence) => {
    const words = sentence.match(/`\w+`|\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
    const named = [tool, ...words].flatMap((word) => PARAMETERS.get(word.replaceAll('`', '')) ?? []);
    const mentioned = [
      ...words.filter((word) => word.startsWith('`') || ALL.has(word)),
      ...(sentence.match(ASKED) ?? []),
    ];
    return mentioned
      .map((word) => word.replaceAll('`', ''))
      .filter((word) => !PARAMETERS.has(word) && !named.includes(word));
  });
}

/** The sentences of a result, without text by others. The name of a column is not a sentence. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string')
    return [value.replace(/«[^»]*»|<untrusted[\s\S]*<\/untrusted>/g, '')].filter((text) => text.includes(' '));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** The texts of all results of the exam, each with the tool that gave it. */
const heard: [tool: string, text: string][] = [];
const listener: Driver = {
  name: 'listener',
  answer: (seat) => {
    const call = seat.call.bind(seat);
    const listening: Seat['call'] = async (tool, input) => {
      const result = await call(tool, input);
      const texts = listTexts(result.ok ? result.data : { message: result.error.message });
      heard.push(...texts.map((text): [string, string] => [tool, text]));
      return result;
    };
    return oracle.answer(Object.assign(seat, { call: listening }));
  },
};
let results: Result[] = [];

describe('the exam', () => {
  it('has at least 40 requests, each with figures and an id of its own: payments, changes, and where nothing may change', () => {
    expect(requests.length).toBeGreaterThanOrEqual(40);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
    expect(requests.filter(({ figures }) => Object.keys(figures).length === 0)).toEqual([]);
    const isQuiet = requests.filter(({ changes }) => changes === undefined);
    const kinds = new Set(requests.flatMap(({ approvals = [] }) => approvals.map(({ what }) => what)));
    expect(isQuiet.length).toBeGreaterThan(20);
    const corrections = ['reject_accruals', 'review_videos'];
    const settings = ['set_notes', 'set_rate', 'switch_method'];
    expect([...kinds].sort()).toEqual(['payment', 'payments', ...corrections, ...settings, 'void_payment']);
  });

  it('is passed with as few calls as the answers allow', async () => {
    results = await examine(listener);
    expect(failures(results)).toEqual({});
    const calls = Object.fromEntries(results.map((result) => [result.id, result.calls]));
    const few = { silent: 1, 'pay-removed': 2, 'unpaid-by-project': 1, raise: 2, 'forecast-flat': 2 };
    expect(calls).toMatchObject(few);
    expect(Math.max(...results.map((result) => result.calls))).toBe(4);
    expect(addUp(results).tokens).toBeLessThanOrEqual(16_000);
  });

  it('has in the file of figures what it needs: npm run exam -- --record', () => {
    const { figures, table } = readFigures().exam ?? {};
    expect({ figures, table }).toEqual(examFigures(results));
  });
});

describe('a parameter that a text names is one of that tool, or of the tool named with it', () => {
  it('in every result of the exam, and in every description', async () => {
    expect(heard.length).toBeGreaterThan(300);
    const { tools } = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
    const described = tools.map(({ name, description }): [string, string] => [name, description]);
    const strange = [...heard, ...described].filter(([tool, text]) => findStrange(tool, text).length > 0);
    expect(strange).toEqual([]);
  });

  it.each([
    ['get_campaign_stats', 'Ask for more with `top`.', ['top']],
    ['list_payments', 'Call again with cursor 5.', ['cursor']],
    ['list_goals', 'Give accrual_ids.', ['accrual_ids']],
    ['list_goals', 'plan_payment with accrual_ids', []],
    ['list_payments', 'Call again with offset 5.', []],
  ])('or is found: of %s in %j', (tool, text, strange) => {
    expect(findStrange(tool, text)).toEqual(strange);
  });
});
