import { describeFigures } from './grade.js';
import type { ExamRequest } from './request.js';

/** The instructions for a model before each request. */
export const INSTRUCTIONS: string = `You work for an agency that pays TikTok creators, and you have the tools of its account.
It is Wednesday, 16 September 2026, 09:00 UTC. Amounts are US dollars; days are UTC unless a tool says otherwise.
Your boss asks you for one thing. Do it with the tools, and nothing else. Do not guess.
You plan payments and changes, and then carry them out. A person approves them in a dialog that you do not see, and may refuse.
Do not try again what the person refused. If it is unclear whom or what the boss means, change nothing and say what is unclear.`;

/** The request with the form of its answer. */
export function toPrompt({ ask, figures }: ExamRequest): string {
  return `${ask}

Answer in a few words. The last line of your answer is one JSON object with these keys: ${describeFigures(figures)}.
Handles go without @.`;
}
