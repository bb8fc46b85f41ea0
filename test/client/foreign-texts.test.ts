import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { allOutput } from '../harness/all-output.js';
import { canaryKey, catchError, someId, startPair, writeRefusal } from './stub-service.js';

const secret = canaryKey.slice(4);
const refuse = (error: string, meta: object = {}, headers: Record<string, string> = {}) => {
  const fetch = async () => Response.json({ data: null, error, meta }, { status: 409, headers });
  return catchError<Error & { code: string; requestId: string }>(
    createClient({ apiKey: canaryKey, fetch }).creators.get(someId),
  );
};

describe('a text of the service', () => {
  it.each([
    ['a colour of the terminal', '\u001b[31mred', '\\u001b[31mred'],
    ['a line end', 'one\r\ntwo', 'one\\u000d\\u000atwo'],
    ['a deletion', 'a\u007fb', 'a\\u007fb'],
    ['a control character of C1', 'a\u009b31m', 'a\\u009b31m'],
    ['a turned direction', 'paid \u202e00.05$', 'paid \\u202e00.05$'],
    ['an isolated direction', '\u2066x\u2069', '\\u2066x\\u2069'],
    ['names of people', 'Zoë 王 مريم 👩‍🚀 ñ', 'Zoë 王 مريم 👩‍🚀 ñ'],
  ])('shows %s as what it is, in message and code', async (_, text, shown) => {
    const error = await refuse(text, { code: text });
    expect(error.message).toContain(`${shown} (409 ${shown}).`);
    expect(error.code).toBe(shown);
  });

  it('is shown so in the id of the request, whose bytes HTTP reads as characters of C1', async () => {
    expect((await refuse('No.', {}, { 'x-request-id': 'a\u009bb' })).requestId).toBe('a\\u009bb');
  });

  it.each([
    ['keys without an end', `tga_${'a'.repeat(16_000_000)}`],
    ['a key in another, without an end', 'tga_'.repeat(4_000_000)],
    ['an escaped key without an end', `tga_${'\\u0061'.repeat(1_000_000)}`],
    ['backslashes without an end', '\\'.repeat(300_000)],
    ['a key in base64 without an end', 'dGdhX'.repeat(400_000)],
  ])('may be of any length: %s', async (_, text) => {
    const error = await refuse(text, { code: 'x', note: text });
    expect(error).toMatchObject({ name: 'ConflictError', code: 'x' });
    expect(error.message.length).toBeLessThan(2_100);
  });

  it('that is cut shows no half of a key', async () => {
    for (let before = 1_900; before < 2_010; before++) {
      expect((await refuse(`${' '.repeat(before)}${canaryKey}`)).message).not.toContain(secret.slice(0, 8));
    }
  });
});

const encode = (text: string): string =>
  [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

it.each([
  ['as it is', canaryKey],
  ['percent-encoded', encode(canaryKey)],
  ['percent-encoded in capitals', encode(canaryKey).toUpperCase()],
  ['percent-encoded twice', encode(canaryKey).replaceAll('%', '%25')],
  ['in base64', base64(canaryKey)],
  ['in base64, after a scheme', base64(`Bearer ${canaryKey}`)],
  ['in base64, after a user', base64(`u:${canaryKey}`)],
  ['in base64 for a URL', Buffer.from(`me:${canaryKey}`).toString('base64url')],
])('a key in a foreign error is blanked %s', async (_, written) => {
  const fetch = () => Promise.reject(new Error(`proxy refused ${written}, sorry`));
  const error = await catchError(createClient({ apiKey: canaryKey, fetch, maxRetries: 0 }).creators.get(someId));
  const text = allOutput(error);
  expect(text).toContain('tga_[redacted]');
  expect(text).toContain('proxy refused');
  for (const part of [written.slice(40, 80), secret.slice(0, 12)]) expect(text).not.toContain(part);
  expect((await refuse(`No: ${written}`)).message).toContain('tga_[redacted]');
});

it('a large response that is no JSON is not searched for its end', async () => {
  let read = 0;
  const page = 'x'.repeat(1_000);
  const { charAt } = String.prototype;
  const { goat } = await startPair((response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(page);
  });
  // Counts instead of measuring time.
  String.prototype.charAt = function (this: string, at: number) {
    if (this.length === page.length) read++;
    return charAt.call(this, at);
  };
  try {
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'ResponseFormatError' });
  } finally {
    String.prototype.charAt = charAt;
  }
  expect(read).toBe(0);
});

it('a refusal by HTTP keeps what the service said besides, without the key', async () => {
  const { goat } = await startPair((response) =>
    writeRefusal(response, 409, { code: 'x', seen: [{ deep: `Bearer ${canaryKey}` }] }),
  );
  expect(await catchError(goat.creators.get(someId))).toMatchObject({
    meta: { code: 'x', seen: [{ deep: 'Bearer tga_[redacted]' }] },
  });
});
