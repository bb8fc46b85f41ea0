import { writeCount } from '../../base/options/write-count.js';
import type { WaitingQuestion } from '../../src/agents/payments/approve/question-store.js';
import { systemClock } from '../../src/client/http/clock.js';
import { HOUR, toMilliseconds } from '../../src/workflows/run/days.js';
import type { Io } from '../command.js';
import type { StepsOf } from './steps.js';

/** Prints the questions to persons that wait for an answer, or that nobody decided. Resolves to their number. */
export async function listQuestions({ store }: Pick<StepsOf, 'store'>, io: Io): Promise<number> {
  const { QuestionStore } = await import('../../src/agents/payments/approve/question-store.js');
  const { now } = systemClock;
  // Each question has its own time to answer, so the default counts for none of these.
  const questions = await new QuestionStore({ store, now, ttlMs: 0 }).listWaiting();
  for (const question of questions) io.out(`${describe(question, now())}\n`);
  return questions.length;
}

function describe({ planId, summary, where, target, askedAt, endedAt }: WaitingQuestion, now: number): string {
  const age = `asked ${ageText(now - toMilliseconds(askedAt))} ago (${askedAt}) through ${where}, ${target}`;
  const state = endedAt === null ? 'waits for an answer' : `nobody decided by ${endedAt}; nothing was paid or changed`;
  return `A question, ${age}: ${state}.\n  ${summary}\n  plan ${planId}`;
}

function ageText(ms: number): string {
  return ms < 2 * HOUR ? writeCount(Math.floor(ms / 60_000), 'minute') : writeCount(Math.floor(ms / HOUR), 'hour');
}
