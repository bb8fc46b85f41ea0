import { actionScript } from '../oracle/actions.js';
import { Desk, type Script } from '../oracle/desk.js';
import { readScript } from '../oracle/reads.js';
import type { Driver } from '../take-exam.js';

const script: Script = { ...readScript, ...actionScript };

/** A script that knows which tools answer each request: the measure of what the tools make possible. */
export const oracle: Driver = {
  name: 'oracle',
  answer: async (seat) => {
    const { id } = seat.request;
    const work = script[id];
    if (!work) throw new Error(`The oracle has no script for ${id}.`);
    return JSON.stringify(await work(new Desk(seat)));
  },
};
