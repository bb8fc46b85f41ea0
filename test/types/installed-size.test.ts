import { expect, it } from 'vitest';
import { LIMITS } from '../../bench/size/limits.js';
import { measureInstalled } from '../../bench/size/measure-installed.js';

it('an installation brings no more than the limit, unpacked', () => {
  const bytes = measureInstalled();
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThanOrEqual(LIMITS.installed);
});
