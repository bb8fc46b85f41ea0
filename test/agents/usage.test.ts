import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { readOnce } from '../../src/agents/tools/parts/bound-client.js';
import { createClient } from '../../src/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { stage } from '../workflows/stage.js';
import { startConversation } from './requests/start-conversation.js';
import { demoScene, sampleInputs } from './sample-inputs.js';
import { getData } from './tool-result.js';

const scene = await demoScene();
const inputs = await sampleInputs(scene, scene.toolset);
let sent = 0;
scene.goat.on('request', () => (sent += 1));

// A run that a call does not count makes it look cheaper than it is: that of a workflow, or of the look-up of a name.
it.each(allTools)('$name says how many requests the call took, those of its workflows too', async ({ name }) => {
  sent = 0;
  const input = name === 'list_campaigns' ? { project_id: 'TempoBand ambassadors' } : inputs[name];
  const { usage } = getData(await scene.toolset.call(name, input));
  expect(usage).toMatchObject({ requests: sent });
});

it('what fails is not kept as read: a missing creator is asked for again, and each request counts once', async () => {
  const { goat, mock } = stage();
  const run = new Run(readOnce(goat), {});
  const missing = '00000000-0000-4000-8000-000000000000';
  for (let time = 0; time < 3; time += 1)
    await expect(run.call('reading', (options) => run.goat.creators.get(missing, options))).rejects.toThrow();
  expect([run.usage.requests, mock.requests.total]).toEqual([3, 3]);
});

it('a bound toolset reads no more for its checks after its call is aborted', async () => {
  const abort = new AbortController();
  const { goat, mock } = await startConversation();
  for (let at = 0; at < 250; at += 1) await goat.creators.create(mock.projectId, { tiktok_handle: `more${at}` });
  let lists = 0;
  const fetch = (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname.endsWith('/creators') && ++lists === 1) abort.abort();
    return mock.fetch(request);
  };
  const toolset = await createToolset(createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch }));
  const bound = toolset.bind({ projectId: mock.projectId });
  const result = await bound.call('audit_unpaid_creators', {}, { signal: abort.signal });
  expect(result).toMatchObject({ ok: false, error: { code: 'aborted' } });
  expect(lists).toBe(1);
});
