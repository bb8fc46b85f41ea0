/**
 * `npm run kill:rounds -- --rounds 100`: a host that pays twelve creators by one approved plan is killed at random moments
 * and started again, each round until it comes to its end. Prints a line a round; exits with 1 when anybody was paid twice,
 * or not, or the limits lost count of a payment.
 */
import { parseArgs } from 'node:util';
import { OWED, runKillRound } from '../../test/agents/kill-rounds.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const owed = OWED.reduce((sum, cents) => sum + cents, 0);
let kills = 0;
for (let round = 1; round <= Number(values.rounds); round++) {
  const came = await runKillRound(Math.random);
  kills += came.kills;
  const holds =
    came.balanced && String(came.paid) === String(OWED) && came.counted[0] >= owed && came.counted[1] >= OWED.length;
  console.log(
    `${holds ? 'holds ' : 'FAILED'}  round ${round}: ${came.kills} kills, ${came.paid.length} payments, counted ${came.counted[0]} cents`,
  );
  if (!holds) process.exitCode = 1;
}
console.log(`${kills} kills in all`);
