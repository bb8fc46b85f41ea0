import { parseArgs } from 'node:util';
import { proveCalibration } from '../../test/clone/prove-calibration.js';

/*
 * The long form of the proof in test/clone/calibrate.slow.test.ts: npm run proof calibration -- [--worlds 100] [--first 1]
 * [--joint 6]. A world is one random hidden profile. Fails if the hidden one is ruled out, or if another one remains
 * that would show something else.
 */
const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '100' },
    first: { type: 'string', default: '1' },
    joint: { type: 'string', default: '6' },
  },
});
const [worlds, first, joint] = [Number(values.worlds), Number(values.first), Number(values.joint)];

const began = performance.now();
const sums = { ruledOut: 0, missed: 0, tried: 0, sameByTheDay: 0, longest: 0 };
for (let seed = first; seed < first + worlds; seed += 1) {
  const { report, isTruePossible, same, sameByTheDay, missed, calibrateMs } = await proveCalibration(seed, joint);
  sums.ruledOut += Number(!isTruePossible);
  sums.missed += missed.length;
  sums.tried += same + sameByTheDay + missed.length;
  sums.sameByTheDay += sameByTheDay;
  sums.longest = Math.max(sums.longest, calibrateMs);
  const decided = report.options.filter(({ variants }) => variants.length === 1).length;
  console.log(
    `world ${seed}: ${report.accruals} accruals, ${report.requests} requests, ${decided} choices decided, ${report.count} profiles remain; ${isTruePossible ? 'the true one is among them' : 'THE TRUE ONE IS RULED OUT'}${missed.length > 0 ? `; THE DATA TELLS OF ${JSON.stringify(missed)}` : ''}`,
  );
}
console.log(
  `${worlds} worlds in ${Math.round((performance.now() - began) / 1000)} s: the true profile ruled out in ${sums.ruledOut}; ${sums.tried} others that remain lived again, ${sums.missed} show something else (${sums.sameByTheDay} the same by the day). The longest calibration took ${(sums.longest / 1000).toFixed(1)} s.`,
);
process.exitCode = sums.ruledOut + sums.missed > 0 ? 1 : 0;
