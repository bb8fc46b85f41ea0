import { render } from 'preact';
import { BASE_PATH, CONTROL_PATH } from './data/call.js';
import { type ApiSpec, ShownSpec } from './data/spec.js';
import { Reference } from './parts/reference.js';

async function readSpec(base: string): Promise<ShownSpec> {
  const response = await fetch(`${base}/openapi.json`);
  if (!response.ok) throw new Error(`The mock responded with ${response.status} to ${base}/openapi.json.`);
  return new ShownSpec((await response.json()) as ApiSpec, base);
}

/** The control plane in addition to the API. The mock may run without it. */
async function readSpecs(): Promise<ShownSpec[]> {
  const control = readSpec(CONTROL_PATH).catch(() => undefined);
  return [await readSpec(BASE_PATH), await control].filter((spec) => spec !== undefined);
}

/** The key of the default world; empty if the mock runs without its control plane. */
async function findApiKey(): Promise<string> {
  try {
    const response = await fetch('/_mock/organizations');
    const { data } = (await response.json()) as { data: { api_key: string }[] };
    return (response.ok && data[0]?.api_key) || '';
  } catch {
    return '';
  }
}

const place = document.getElementById('reference') as HTMLElement;
Promise.all([readSpecs(), findApiKey()]).then(
  ([specs, apiKey]) => {
    place.replaceChildren();
    render(<Reference specs={specs} apiKey={apiKey} />, place);
  },
  (error: Error) => {
    place.textContent = `The API reference cannot be shown. ${error.message} A reload may help.`;
  },
);
