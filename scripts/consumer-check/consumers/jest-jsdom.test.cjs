/** @jest-environment jsdom */
const { createClient } = require('trackagoat-sdk');
const { createMock } = require('trackagoat-sdk/mocks');
for (const entry of ['workflows', 'clone', 'explore', 'mocks/matchers']) require(`trackagoat-sdk/${entry}`);

// jsdom has neither Response nor structuredClone, and gives the entries of pages.
test('jsdom is told from a page, and what to choose', () => {
  expect(() => createMock({ seed: 'demo' })).toThrow(
    /no Request, Response, structuredClone here.*the environment node/,
  );
  expect(() => createClient({ apiKey: `tga_${'0'.repeat(64)}` })).toThrow('dangerouslyAllowBrowser');
  expect(() => require('trackagoat-sdk/mocks/server')).toThrow('In a test in jsdom, choose the environment node.');
});
