import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { readContext, setUpCreator } from '../../src/workflows/index.js';
import { getData } from '../agents/tool-result.js';
import { someId, startPair, succeed } from '../client/stub-service.js';

/* Notes have two names: `description` in the reference, `readme` in the newer pages. A service may send either or both. */

type Notes = { readonly description?: string | null; readonly readme?: string | null };

/** A service with one project and one creator, whose notes are under the given names. */
const serve = (notes: Notes) =>
  startPair((response, { url }) => {
    const path = url.replace('/api/v1', '').replace(/\?.*/, '');
    const project = { id: someId, name: 'Spring', ...notes };
    const creator = { id: someId, project_id: someId, tiktok_handle: 'maya', tracking_mode: 'auto', ...notes };
    if (path === '/projects') return succeed(response, [project]);
    if (path === `/projects/${someId}`) return succeed(response, project);
    if (path === '/creators') return succeed(response, [creator]);
    if (path === `/creators/${someId}`) return succeed(response, creator);
    return succeed(response, []);
  });

describe('notes', () => {
  it.each([
    ['as description', { description: 'Pay on Fridays.' }, ['description']],
    ['as readme', { readme: 'Pay on Fridays.' }, ['readme']],
    ['as readme, with a description of null', { readme: 'Pay on Fridays.', description: null }, ['readme']],
    ['twice the same', { readme: 'Pay on Fridays.', description: 'Pay on Fridays.' }, ['readme']],
    ['twice, and different', { readme: 'Pay on Fridays.', description: 'Ask Kim.' }, ['readme', 'description']],
    ['as neither', {}, []],
    ['as nulls', { readme: null, description: null }, []],
  ])('are read where the service has them %s', async (_, notes, fields) => {
    const { goat } = await serve(notes);
    const { sources } = await readContext(goat, { creatorId: someId });
    expect(sources.map(({ kind, field }) => `${kind} ${field}`)).toEqual(
      ['project', 'creator'].flatMap((kind) => fields.map((field) => `${kind} ${field}`)),
    );
    const tools = await createToolset(goat);
    expect(getData(await tools.call('list_projects', {})).projects).toMatchObject([
      { project_id: someId, has_notes: fields.length > 0 },
    ]);
  });

  it('that say already what was asked for are not written again, whatever they are called', async () => {
    for (const notes of [{ description: 'Pay on Fridays.' }, { readme: 'Pay on Fridays.' }]) {
      const { goat, received } = await serve(notes);
      const { creator } = await setUpCreator(goat, { projectId: someId, handle: 'maya', readme: 'Pay on Fridays.' });
      expect(creator.step).toBe('unchanged');
      expect(received.map(({ method }) => method)).not.toContain('PATCH');
    }
  });
});
