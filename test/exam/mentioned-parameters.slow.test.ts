import { describe, expect, it } from 'vitest';
import { oracle } from '../../bench/exam/drivers/oracle.js';
import { requests } from '../../bench/exam/requests/index.js';
import type { Seat } from '../../bench/exam/seat.js';
import { type Driver, takeExam } from '../../bench/exam/take-exam.js';
import { createToolset } from '../../src/agents/index.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { stage } from '../workflows/stage.js';
import { sharedWorld } from './exam-runs.js';

const PARAMETERS = new Map(allTools.map(({ name, input }) => [name, Object.keys(input.shape)]));
const ALL = new Set([...PARAMETERS.values()].flat());

/** The parameters that a text names and that neither its tool nor a tool in the same sentence has. */
function findStrange(tool: string, text: string): string[] {
  return text.split(/[.;] /).flatMap((sentence) => {
    const words = sentence.match(/`\w+`|\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
    const asked =
      sentence.match(/(?<=\b(?:with|again with|with a|add|give) )(?:top|limit|offset|cursor|detail|creators?)\b/gi) ??
      [];
    const named = [tool, ...words].flatMap((word) => PARAMETERS.get(word.replaceAll('`', '')) ?? []);
    const mentioned = [...words.filter((word) => word.startsWith('`') || ALL.has(word)), ...asked];
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

describe('a parameter that a text names', () => {
  it('is one of that tool, or of the tool named with it: in every result of the exam', {
    timeout: 300_000,
  }, async () => {
    const found: [string, string[]][] = [];
    let count = 0;
    const listener: Driver = {
      name: 'listener',
      answer: (seat) => {
        const call = seat.call.bind(seat);
        const heard: Seat['call'] = async (tool, input) => {
          const result = await call(tool, input);
          const texts = listTexts(result.ok ? result.data : { message: result.error.message });
          count += texts.length;
          found.push(...texts.map((text): [string, string[]] => [`${tool}: ${text}`, findStrange(tool, text)]));
          return result;
        };
        return oracle.answer(Object.assign(seat, { call: heard }));
      },
    };
    const rules = { maxCalls: 40, maxMs: 60_000 };
    await takeExam({ world: sharedWorld(), requests, driver: listener, rules });
    expect(count).toBeGreaterThan(300);
    expect(found.filter(([, strange]) => strange.length > 0)).toEqual([]);
  });

  it('and in every description', async () => {
    const { tools } = await createToolset(stage().goat, { allow: ['read', 'write', 'money'] });
    expect(tools.map(({ name, description }) => [name, findStrange(name, description)])).toEqual(
      tools.map(({ name }) => [name, []]),
    );
  });

  it('is found where it is not', () => {
    expect(findStrange('get_campaign_stats', 'Ask for more with `top`.')).toEqual(['top']);
    expect(findStrange('list_payments', 'Call again with cursor 5.')).toEqual(['cursor']);
    expect(findStrange('list_goals', 'Give accrual_ids.')).toEqual(['accrual_ids']);
    expect(findStrange('list_goals', 'plan_payment with accrual_ids')).toEqual([]);
    expect(findStrange('list_payments', 'Call again with offset 5.')).toEqual([]);
  });
});
