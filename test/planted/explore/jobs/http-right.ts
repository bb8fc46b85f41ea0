import { type AxiosInstance, isAxiosError } from 'axios';
import { HTTPError } from 'got';
import type { Program } from 'trackagoat-sdk/explore';
import { type Accrual, byCreator, type Creator, listIds, type PlantedJob, sum } from '../job.js';
import { createApi, readAll } from './axios-wrong.js';
import { createGot, listBy } from './got-wrong.js';

const owedBy = (api: AxiosInstance) => readAll<Accrual>(api, '/payout-accruals', { status: 'earned' });
const createKey = (accruals: readonly Accrual[]) => `settle-${listIds(accruals).join('').slice(0, 200)}`;

/** Sends again what may have been lost, under the same key. */
async function postWithRetries(api: AxiosInstance, body: object, key: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await api.post('/payout-payments', body, { headers: { 'idempotency-key': key } });
      return;
    } catch (error) {
      const status = isAxiosError(error) ? error.response?.status : undefined;
      // An accrual that is not earned any more is read again in the next run.
      if (status === 409) return;
      const mayPass = status === undefined || status === 429 || status >= 500;
      if (!mayPass || attempt === 4) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** attempt));
    }
  }
}

const settlesByKey: Program = async (context) => {
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await owedBy(api))) {
    await postWithRetries(api, { creator_id, accrual_ids: listIds(accruals) }, createKey(accruals));
  }
};

const twoARun: Program = async (context) => {
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await owedBy(api)).slice(0, 2)) {
    await postWithRetries(api, { creator_id, accrual_ids: listIds(accruals) }, createKey(accruals));
  }
};

const fromFiveHundred: Program = async (context) => {
  const api = createApi(context);
  for (const [creator_id, accruals] of byCreator(await owedBy(api))) {
    if (sum(accruals) < 50_000) continue;
    await postWithRetries(api, { creator_id, accrual_ids: listIds(accruals) }, createKey(accruals));
  }
};

const weekliesOnly: Program = async (context) => {
  const api = createApi(context);
  const structures = await readAll<{ id: string; name: string }>(api, '/payout-structures');
  const weekly = new Set(structures.filter(({ name }) => name !== 'Monthly retainer').map(({ id }) => id));
  const owed = (await owedBy(api)).filter(({ structure_id: id }) => weekly.has(id));
  for (const [creator_id, accruals] of byCreator(owed)) {
    await postWithRetries(api, { creator_id, accrual_ids: listIds(accruals) }, createKey(accruals));
  }
};

const oneProject: Program = async (context) => {
  const api = createApi(context);
  const projects = await readAll<{ id: string; name: string }>(api, '/projects');
  const spring = projects.find(({ name }) => name === 'Spring launch');
  const owed = await readAll<Accrual>(api, '/payout-accruals', { status: 'earned', project_id: spring?.id });
  for (const [creator_id, accruals] of byCreator(owed)) {
    await postWithRetries(api, { creator_id, accrual_ids: listIds(accruals) }, createKey(accruals));
  }
};

const gotRepeatsThePost: Program = async (context) => {
  const client = createGot(context).extend({
    retry: { limit: 3, methods: ['GET', 'POST'], statusCodes: [429, 502, 503, 504] },
  });
  for (const [creator_id, accruals] of byCreator(
    await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' }),
  )) {
    await client
      .post('payout-payments', {
        json: { creator_id, accrual_ids: listIds(accruals) },
        headers: { 'idempotency-key': createKey(accruals) },
      })
      .catch((error: unknown) => {
        if (!(error instanceof HTTPError) || error.response.statusCode !== 409) throw error;
      });
  }
};

const fiveAnHour: Program = async (context) => {
  const client = createGot(context);
  const { data } = await client
    .get('payout-accruals', { searchParams: { status: 'earned', limit: 5 } })
    .json<{ data: Accrual[] }>();
  for (const { id, creator_id } of data) {
    await client.post('payout-payments', { json: { creator_id, accrual_ids: [id] } }).catch((error: unknown) => {
      if (!(error instanceof HTTPError) || error.response.statusCode !== 409) throw error;
    });
  }
};

const onHold: Program = async (context) => {
  const client = createGot(context);
  const held = new Set(
    (await listBy<Creator>(client, 'creators'))
      .filter(({ tiktok_handle: handle }) => handle === 'dex.games')
      .map(({ id }) => id),
  );
  const owed = await listBy<Accrual>(client, 'payout-accruals', { status: 'earned' });
  for (const [creator_id, accruals] of byCreator(owed.filter(({ creator_id: id }) => !held.has(id)))) {
    await client.post('payout-payments', { json: { creator_id, accrual_ids: listIds(accruals) } });
  }
};

const listsCreators: Program = async (context) => {
  const client = createGot(context);
  for (const { id: creator_id } of await listBy<Creator>(client, 'creators')) {
    const owed = await listBy<Accrual>(client, 'payout-accruals', { status: 'earned', creator_id });
    if (owed.length === 0) continue;
    await client.post('payout-payments', { json: { creator_id, accrual_ids: listIds(owed) } });
  }
};

/** Sound jobs on axios and got. */
export const httpRight: readonly PlantedJob[] = [
  {
    name: 'axios, settles accruals by a key that follows from them',
    what: 'repeats under the same key',
    workers: [settlesByKey, settlesByKey],
  },
  { name: 'axios, two creators a run', what: 'leaves the others to the next runs', workers: [twoARun] },
  {
    name: 'axios, from 500 dollars on',
    what: 'smaller sums wait until they are worth a transfer',
    workers: [fromFiveHundred],
  },
  {
    name: 'axios, without retainers',
    what: 'accounting pays the retainers',
    workers: [weekliesOnly],
    options: { mayLeave: [{ structure: 'Monthly retainer', reason: 'accounting pays it' }] },
  },
  {
    name: 'axios, one project',
    what: 'another team pays the other project',
    workers: [oneProject],
    options: {
      mayLeave: ['Weekly base', 'Monthly retainer'].map((structure) => ({ structure, reason: 'another team pays it' })),
    },
  },
  {
    name: 'got repeats the POST under one key',
    what: 'the key follows from the accruals',
    workers: [gotRepeatsThePost],
  },
  { name: 'got, five accruals an hour', what: 'takes a page of five at a time', workers: [fiveAnHour] },
  {
    name: 'got, with a creator on hold',
    what: 'does not pay a creator who is under review, and the options say so',
    workers: [onHold],
    options: { mayLeave: [{ creator: 'dex.games', reason: 'under review' }] },
  },
  {
    name: 'got, goes through the list of creators',
    what: 'asks for each creator what is owed',
    workers: [listsCreators],
  },
];
