import { describe, expect, it } from 'vitest';
import { specForTrying } from '../../mocks/inspector/reference/spec-for-trying.js';

const server = { url: '/api/v1' };

describe('the spec as the reference shows it', () => {
  it('sends calls to the mock instead of the service', () => {
    expect(specForTrying({ servers: [{ url: 'https://www.trackagoat.com/api/v1' }] }, server)).toEqual({
      servers: [server],
    });
  });

  it('takes the examples from optional parameters and leaves all others', () => {
    const cursor = { name: 'cursor', in: 'query', schema: { type: 'string' }, example: 'abc', examples: {} };
    const needed = { name: 'from', in: 'query', required: true, example: '2026-01-01' };
    const path = { name: 'id', in: 'path', required: true, example: '1' };
    const body = { content: { 'application/json': { example: { name: 'x' } } } };
    expect(specForTrying({ parameters: [cursor, needed, path], requestBody: body }, server)).toEqual({
      parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }, needed, path],
      requestBody: body,
      servers: [server],
    });
  });
});
