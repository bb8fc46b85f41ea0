import { describeValue } from '../../options/describe-value.js';
import type { Mock } from '../control/mock.js';

/** Refuses what is not a mock, such as the options of one or a Promise. `where` names the function that takes it. */
export function checkMock(where: string, mock: Mock): void {
  if (typeof (mock as Partial<Mock> | null | undefined)?.handle === 'function') return;
  throw new TypeError(`${where} takes a mock, such as createMock(), not ${describeValue(mock)}.`);
}
