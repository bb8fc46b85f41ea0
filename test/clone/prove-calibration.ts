import { createClient } from 'trackagoat-sdk';
import { type Calibration, calibrate, isPossible } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { createHiddenRules, readPay, UNSEEN } from './hidden-rules.js';
import { createRandomWorld } from './random-world.js';

export const TIMEZONE = 'America/New_York';

export interface Proof {
  readonly report: Calibration;
  readonly rules: RuleProfile;
  readonly isPossible: boolean;
  readonly compared: number;
  readonly differing: { readonly other: Partial<RuleProfile>; readonly rows: string[] }[];
  readonly calibrateMs: number;
}

export async function proveCalibration(seed: number): Promise<Proof> {
  const rules = createHiddenRules(seed);
  const world = { hidden: false, timezone: TIMEZONE };
  const { mock: source } = await createRandomWorld(seed, { ...world, rules });
  const { mock, baseUrl, close } = await serveMock({ now: '2026-01-05T00:00:00Z', control: false });
  mock.restore(source.snapshot());
  const live = createClient({ apiKey: mock.createKey(['read']), baseUrl, rateLimit: false });
  const t = performance.now();
  const report = await calibrate(live, { timezone: TIMEZONE, historyRequests: 100000 });
  const calibrateMs = performance.now() - t;
  const paid = await readPay(live);
  const differing = [];
  let compared = 0;
  for (const { option, variants } of report.options.filter((one) => !UNSEEN.includes(one.option))) {
    for (const variant of variants) {
      if (rules[option] === variant) continue;
      const other = { ...rules, [option]: variant } as RuleProfile;
      if (!isPossible(report, other)) continue;
      compared += 1;
      const again = await createRandomWorld(seed, { ...world, rules: other });
      const pays = await readPay(again.goat);
      const rows = [
        ...pays.filter((row) => !paid.includes(row)).map((r) => `+ ${r}`),
        ...paid.filter((row) => !pays.includes(row)).map((r) => `- ${r}`),
      ];
      if (rows.length > 0) differing.push({ other: { [option]: variant }, rows });
    }
  }
  await close();
  return { report, rules, isPossible: isPossible(report, rules), compared, differing, calibrateMs };
}
