import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { startConversation } from './requests/start-conversation.js';
import { getError } from './tool-result.js';

it.each([
  ['selective', null],
  ['auto', 'creator_exists'],
] as const)(
  'a creator whom somebody else added first, in the mode %s, is taken as wanted or left as it is',
  async (tracking_mode, code) => {
    const { goat, mock } = await startConversation();
    const racing = createClient({
      apiKey: mock.apiKey,
      fetch: mock.fetch,
      middleware: [
        async (request, next) => {
          if (request.method === 'POST' && request.url.endsWith('/creators')) {
            const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: 'dan' });
            await goat.creators.update(id, { tracking_mode });
          }
          return next(request);
        },
      ],
    });
    const toolset = await createToolset(racing, { allow: ['read', 'write'] });
    const wanted = { project_id: mock.projectId, handle: '@dan', tracking_mode: 'selective' };
    expect(getError(await toolset.call('set_up_creator', wanted))?.code ?? null).toBe(code);
    expect(await goat.creators.find('@dan')).toMatchObject({ tracking_mode });
  },
);
