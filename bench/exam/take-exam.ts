import { type Finding, grade } from './grade.js';
import type { ExamRequest } from './request.js';
import { Seat, type SeatRules } from './seat.js';
import type { World } from './world.js';

/** A model, a client or a script that is examined. */
export interface Driver {
  readonly name: string;
  /** Answers the request of the seat by its tools; the last line of the answer is a JSON object. Stops at `seat.signal`. */
  readonly answer: (seat: Seat) => Promise<string>;
  /** Whether it is a cheat that says yes instead of the person, whatever the person would say. */
  readonly approves?: true;
}

/** The result of one request. */
export interface Result {
  readonly id: string;
  /** Empty: it is passed. */
  readonly findings: readonly Finding[];
  /** Calls of tools. */
  readonly calls: number;
  /** Calls that were refused. */
  readonly errors: number;
  /** Bytes of all answers of tools ÷ 4. */
  readonly tokens: number;
  /** Bytes of the instructions and the list of tools ÷ 4. */
  readonly listTokens: number;
  /** Why it ended before an answer; null if it has an answer. */
  readonly ended: string | null;
  /** Whether the driver broke. */
  readonly crashed: boolean;
}

interface Exam {
  readonly world: World;
  readonly requests: readonly ExamRequest[];
  readonly driver: Driver;
  readonly rules: SeatRules;
  /** Called with each result. */
  readonly onResult?: (result: Result) => void;
}

/** Number of crashes in a row after which the rest is skipped. */
const CRASHES = 3;

/** Asks one request after the other, each in the original world. Ends early if the driver breaks again and again. */
export async function takeExam({ world, requests, driver, rules, onResult }: Exam): Promise<Result[]> {
  const results: Result[] = [];
  // The same for each request.
  let listTokens: number | undefined;
  for (const request of requests) {
    const seat = await new Seat(world, request, rules).open(driver.approves);
    listTokens ??= seat.listTokens;
    const result = { ...(await takeRequest(seat, driver)), listTokens };
    results.push(result);
    onResult?.(result);
    if (results.length >= CRASHES && results.slice(-CRASHES).every(({ crashed }) => crashed)) break;
  }
  return results;
}

async function takeRequest(seat: Seat, driver: Driver): Promise<Omit<Result, 'listTokens'>> {
  let answer = '';
  let ended: string | null = null;
  let crashed = false;
  const timer = setTimeout(() => seat.end('time'), seat.rules.maxMs);
  try {
    answer = await Promise.race([driver.answer(seat), whenOver(seat.signal)]);
  } catch (error) {
    const isOver = seat.signal.aborted;
    crashed = !isOver;
    ended = isOver ? String(seat.signal.reason) : `the driver broke: ${error instanceof Error ? error.message : error}`;
  } finally {
    clearTimeout(timer);
  }
  const { calls, errors, tokens, request } = seat;
  const findings = grade(seat, answer);
  return { id: request.id, findings, calls, errors, tokens, ended, crashed };
}

/** Rejects when the request is over, so a driver that ignores the signal is left behind. */
function whenOver(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(String(signal.reason))), { once: true });
  });
}
