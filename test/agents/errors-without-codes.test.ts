import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { someId, startPair } from '../client/stub-service.js';

describe('a refusal without a code', () => {
  it.each([
    [400, 'fix_input'],
    [404, 'fix_input'],
    [500, 'later'],
    [403, 'no'],
  ])('of %i is advised on by its status: %s', async (status, retry) => {
    const { goat } = await startPair(
      (response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ data: null, error: 'It cannot be done.' }));
      },
      { maxRetries: 0 },
    );
    const tools = await createToolset(goat);
    const result = await tools.call('get_campaign_stats', { campaign_id: someId });
    expect(result).toMatchObject({ ok: false, error: { code: `http_${status}`, retry } });
  });

  it('says by its 404 alone that a video is excluded already', async () => {
    const { goat } = await startPair((response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: null, error: 'There is no such video.', meta: null }));
    });
    const tools = await createToolset(goat, { allow: ['write'] });
    const result = await tools.call('review_videos', { video_ids: [someId], decision: 'excluded' });
    expect(result).toMatchObject({ data: { videos: [`${someId}: not found (excluded already?)`] } });
  });
});
