import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { demoScene, sampleInputs } from './sample-inputs.js';
import { getData } from './tool-result.js';

/** A service whose lists are full pages that do not say whether another one follows. */
async function cut(request: Request, next: (request: Request) => Promise<Response>): Promise<Response> {
  const response = await next(request);
  const { data, ...rest } = (await response.json()) as { data: unknown };
  if (!Array.isArray(data) || data.length === 0) return Response.json({ data, ...rest });
  const limit = Number(new URL(request.url).searchParams.get('limit') ?? 50);
  return Response.json({ data: Array.from({ length: limit }, (_, at) => data[at] ?? data[0]), error: null, meta: {} });
}

/** They read no list. */
const NO_LIST = new Set(['get_schema', 'trend', 'plan_reject_accruals']);

const scene = await demoScene();
const inputs = await sampleInputs(scene, scene.toolset);
const { apiKey, baseUrl, fetch, clock } = scene.mock;
const goat = createClient({ apiKey, baseUrl, fetch, attemptMiddleware: [cut], logger: {} });
const toolset = await createToolset(goat, { now: () => clock.now });
const listing = toolset.tools.map(({ name }) => name).filter((name) => !NO_LIST.has(name));

it.each(listing)('%s says that a list may have been cut', async (name) => {
  const { left_out: leftOut } = getData(await toolset.call(name, inputs[name]));
  expect(`${leftOut}`).toContain('whatever the service may have kept back while reading');
});

it('a plan says that earlier payments may be missing', async () => {
  const { warnings } = getData(await toolset.call('plan_payment', inputs.plan_payment));
  expect(`${warnings}`).toContain('Unknown: whatever the service may have kept back while reading the payments.');
});
