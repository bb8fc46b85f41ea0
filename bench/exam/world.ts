import { readFileSync } from 'node:fs';
import { createMock, type Mock, type SeedFile } from '../../mocks/index.js';
import { Books } from './books.js';

/** The time of the boss's requests: a Wednesday. */
export const EXAM_TIME = '2026-09-16T09:00:00.000Z';

/** The beginning of every request: fork the mock for each. */
export interface World {
  readonly mock: Mock;
  readonly books: Books;
}

/** The world of the exam: six weeks that the mock has lived through, then moved to the day of the exam. */
export function openWorld(): World {
  const seed = JSON.parse(readFileSync(new URL('world.json', import.meta.url), 'utf8')) as SeedFile;
  const mock = createMock({ seed });
  mock.clock.to(EXAM_TIME);
  return { mock, books: new Books(mock) };
}
