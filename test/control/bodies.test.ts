import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { toRequest } from '../harness/mock-api.js';
import { tour } from '../harness/tour.js';
import { call } from './plain-call.js';

describe('the bodies in the journal', () => {
  it('are what was sent and what was answered, as values', () => {
    const mock = createMock();
    const response = call(mock, 'POST /projects', { body: { name: 'Spring' } });
    const last = mock.requests.last({ operation: 'createProject' });
    expect(last?.request_body).toEqual({ name: 'Spring' });
    expect(last?.response_body).toEqual(response.json);
    call(mock, 'GET /projects');
    expect(mock.requests.last()).toMatchObject({ request_body: null, bodies_dropped: false });
  });

  it('are text where they are no JSON, as a fault left them', () => {
    const mock = createMock();
    mock.faults.add({ operation: 'listProjects', kind: 'malformed_json' });
    const { body } = call(mock, 'GET /projects');
    expect(mock.requests.last()?.response_body).toBe(body);
  });

  it('are as they were sent, whatever has changed since', () => {
    const mock = createMock();
    const sent: unknown[] = [];
    tour({
      advance: (days) => {
        mock.clock.advance({ days });
      },
      ok: (operation, input = {}) => {
        const { body } = mock.handle(toRequest(mock, operation, input));
        const isJson = body.startsWith('{');
        sent.push(isJson ? JSON.parse(body) : body);
        return isJson ? JSON.parse(body).data : undefined;
      },
    });
    const kept = mock.requests.find();
    expect(kept.filter(({ bodies_dropped }) => bodies_dropped)).toEqual([]);
    expect(kept.map(({ response_body }) => response_body)).toEqual(sent);
  });

  it('never show an API key', () => {
    const mock = createMock();
    call(mock, 'POST /projects', { body: { name: `key ${mock.apiKey}` } });
    const text = JSON.stringify(mock.requests.last());
    expect(text).not.toContain(mock.apiKey.slice(4, 20));
    expect(mock.requests.last()?.request_body).toEqual({ name: 'key tga_[redacted]' });
  });

  it('come over HTTP when they are asked for', () => {
    const mock = createMock();
    call(mock, 'POST /projects', { body: { name: 'A' } });
    expect(call(mock, 'GET /_mock/requests').json.data[0]).not.toHaveProperty('request_body');
    expect(call(mock, 'GET /_mock/requests?bodies=true').json.data[0].request_body).toEqual({ name: 'A' });
    expect(call(mock, 'GET /_mock/requests?bodies=yes').status).toBe(400);
  });

  it('are let go, the oldest first, beyond 4 Mi characters; the calls stay', () => {
    const mock = createMock({ kept: { journalSize: 10 } });
    // The answer says little, so each call has a little more than half a Mi: seven of them have room, eight do not.
    const send = (index: number) => call(mock, 'POST /projects', { body: { name: index, x: 'x'.repeat(2 ** 19) } });
    for (let index = 0; index < 9; index += 1) expect(send(index).status).toBe(400);
    const calls = mock.requests.find();
    expect(calls.map(({ bodies_dropped }) => bodies_dropped)).toEqual([true, true, ...Array(7).fill(false)]);
    expect(calls[1]).toMatchObject({ request_body: null, response_body: null, status: 400 });
    expect(calls[2]?.request_body).toMatchObject({ name: 2 });
    // The ring turns: calls that go take their bodies along, and what is counted stays right.
    for (let index = 9; index < 30; index += 1) call(mock, 'POST /projects', { body: { name: `P${index}` } });
    expect(mock.requests.find().every(({ bodies_dropped }) => !bodies_dropped)).toBe(true);
    send(30);
    expect(mock.requests.find().filter(({ bodies_dropped }) => bodies_dropped)).toEqual([]);
  });

  it('are not kept by a journal that keeps nothing', () => {
    const mock = createMock({ kept: { journalSize: 0 } });
    call(mock, 'POST /projects', { body: { name: 'x'.repeat(1000) } });
    expect([mock.requests.find(), mock.requests.total]).toEqual([[], 1]);
  });
});

it('onCall receives every call as soon as it has its response', () => {
  const received: string[] = [];
  const mock = createMock({
    hooks: { onCall: ({ method, path, status }) => received.push(`${method} ${path} ${status}`) },
  });
  call(mock, 'GET /projects');
  call(mock, 'GET /nowhere');
  call(mock, 'GET /_mock/requests');
  expect(received).toEqual(['GET /api/v1/projects 200', 'GET /api/v1/nowhere 404']);
});
