import { afterEach, describe, expect, it } from 'vitest';
import {
  type AnswerForm,
  callTool,
  connectClient,
  ERAS,
  type Era,
  modernRequest,
  postMcp,
} from './hosts/serve-both-eras.js';
import { closeScenes, serveWeek as serve, settle } from './hosts/served-week.js';

const eras = Object.keys(ERAS) as Era[];
const yes: AnswerForm = () => ({ action: 'accept', content: { approve: true } });

afterEach(closeScenes);

describe.each(eras)('one HTTP address, to a client of %s', (era) => {
  it('lists the tools, refuses at a client that shows no forms, and pays what a person approved, once', async () => {
    const { connect, paidCents } = await serve();
    const bare = await connect(era);
    const { plan_id: first } = await callTool(bare, 'plan_settlement', settle);
    const code = 'approval_required';
    expect(await callTool(bare, 'commit_plan', { plan_id: first })).toMatchObject({ error: { code } });
    expect(await paidCents()).toEqual([]);
    const asked: string[] = [];
    const client = await connect(era, {
      person: (message) => {
        asked.push(message);
        return { action: 'accept', content: { approve: true } };
      },
    });
    const lists = await client.listTools();
    expect(lists.tools.length).toBeGreaterThan(10);
    if (era === '2026-07-28') expect(lists).toMatchObject({ ttlMs: 60_000, cacheScope: 'private' });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_plan', { plan_id })).toMatchObject({ paid_cents: 25_000 });
    expect(await callTool(client, 'commit_plan', { plan_id })).toMatchObject({ outcome: 'already_paid' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Pay $250.00 to @maya.moves by «Venmo»');
    expect(await paidCents()).toEqual([25_000]);
  });

  it.each([
    ['refuses', { action: 'accept', content: { approve: false } }, 'approval_denied'],
    ['declines', { action: 'decline' }, 'approval_denied'],
    ['closes the form without an answer', { action: 'cancel' }, 'approval_expired'],
  ])('pays nothing when the person %s', async (_, formAnswer, code) => {
    const { connect, paidCents } = await serve();
    const client = await connect(era, { person: () => formAnswer });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    expect(await callTool(client, 'commit_plan', { plan_id })).toMatchObject({ error: { code } });
    expect(await paidCents()).toEqual([]);
  });

  it('tells how far a batch is', async () => {
    const { connect, goat, mock, creator, structureId } = await serve();
    const otis = await creator('chef_otis');
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const client = await connect(era, { person: yes });
    const { plan_id } = await callTool(client, 'plan_settlement', { everyone: true, method: 'Venmo' });
    const heard: unknown[] = [];
    await client.callTool(
      { name: 'commit_plan', arguments: { plan_id } },
      {
        onprogress: ({ progress, total, message }) => {
          // The client of 2026-07-28 also reports its own rounds, without a total.
          if (total !== undefined) heard.push([progress, total, message?.split(': ')[1]]);
        },
      },
    );
    expect(heard).toEqual([
      [1, 2, 'committed'],
      [2, 2, 'committed'],
    ]);
  });

  it('pays nothing when the call is cancelled while the person is asked, whatever they say then', async () => {
    const { connect, paidCents } = await serve();
    const cancel = new AbortController();
    const client = await connect(era, {
      person: async () => {
        cancel.abort();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { action: 'accept', content: { approve: true } };
      },
    });
    const { plan_id } = await callTool(client, 'plan_settlement', settle);
    const call = client.callTool({ name: 'commit_plan', arguments: { plan_id } }, { signal: cancel.signal });
    await expect(call).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await paidCents()).toEqual([]);
  });

  it('sends the trace of the host along with each request to the API', async () => {
    const { connect, traces } = await serve();
    const client = await connect(era);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const from = traces.length;
    await client.callTool({ name: 'list_projects', arguments: {}, _meta: { traceparent } });
    expect(traces.slice(from)).toEqual([traceparent]);
    await client.callTool({ name: 'list_projects', arguments: {}, _meta: { traceparent: 'x\r\nevil: 1' } });
    expect(traces.slice(from + 1)).toEqual([null]);
  });

  it('asks for the token, and finds no plan of another caller', async () => {
    const { connect, url } = await serve({
      authorize: ({ headers }) => /^Bearer (ann|ben)$/.test(String(headers.authorization)),
    });
    await expect(connectClient(url, { era })).rejects.toThrow();
    const ann = await connect(era, { person: yes, headers: { authorization: 'Bearer ann' } });
    const ben = await connect(era, { person: yes, headers: { authorization: 'Bearer ben' } });
    const { plan_id } = await callTool(ann, 'plan_settlement', settle);
    expect(await callTool(ben, 'commit_plan', { plan_id })).toMatchObject({ error: { code: 'plan_not_found' } });
    expect(await callTool(ann, 'commit_plan', { plan_id })).toMatchObject({ paid_cents: 25_000 });
  });
});

describe('a call whose client goes away', () => {
  it('stops at the next request to the API', async () => {
    const { url, traces, mock, post } = await serve();
    const before = traces.length;
    const request = modernRequest('tools/call', { name: 'weekly_payout_review', arguments: {} });
    // The first request is under way long enough for a busy machine to notice that the client has gone.
    mock.faults.add({ operation: '*', kind: 'latency', ms: 1_000, times: 1 });
    const gone = new AbortController();
    const call = postMcp(url, request.body, request.headers, gone.signal).catch(() => null);
    await expect.poll(() => traces.length).toBeGreaterThan(before);
    gone.abort();
    await call;
    const sent = traces.length;
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(traces.length).toBe(sent);
    await post('tools/call', { name: 'weekly_payout_review', arguments: {} });
    // To its end the review takes more than that.
    expect(traces.length - sent).toBeGreaterThan(sent - before);
  });
});
