import { render } from 'preact';
import { BASE_PATH } from './data/call.js';
import { type ApiSpec, ShownSpec } from './data/spec.js';
import { Reference } from './parts/reference.js';

async function readSpec(): Promise<ApiSpec> {
  const response = await fetch(`${BASE_PATH}/openapi.json`);
  if (!response.ok) throw new Error(`The mock answered ${response.status} to ${BASE_PATH}/openapi.json.`);
  return (await response.json()) as ApiSpec;
}

/** The key of the default world; empty when the mock runs without its control plane. */
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
Promise.all([readSpec(), findApiKey()]).then(
  ([spec, apiKey]) => {
    place.replaceChildren();
    render(<Reference spec={new ShownSpec(spec)} apiKey={apiKey} />, place);
  },
  (error: Error) => {
    place.textContent = `The API reference cannot be shown. ${error.message} A reload may help.`;
  },
);
