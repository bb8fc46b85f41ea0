import { specForTrying } from './spec-for-trying.js';

/** The part of Swagger UI's bundle that is used here. */
interface SwaggerUi {
  preauthorizeApiKey(scheme: string, key: string): void;
}

declare const SwaggerUIBundle: (options: Readonly<Record<string, unknown>>) => SwaggerUi;

const BASE_PATH = '/api/v1';

/** Shows the spec, with calls that go to this mock instead of the service. */
async function show(): Promise<void> {
  const [spec, apiKey] = await Promise.all([readSpec(), findApiKey()]);
  const ui = SwaggerUIBundle({
    spec,
    domNode: document.getElementById('reference'),
    // The default asks a service elsewhere whether the spec is valid.
    validatorUrl: null,
    deepLinking: true,
    displayOperationId: true,
    displayRequestDuration: true,
    // x-provenance: what is the service's word, and what is ours.
    showExtensions: true,
    filter: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    onComplete: () => {
      if (apiKey !== undefined) ui.preauthorizeApiKey('apiKey', apiKey);
    },
  });
}

async function readSpec(): Promise<object> {
  const response = await fetch(`${BASE_PATH}/openapi.json`);
  if (!response.ok) throw new Error(`The mock answered ${response.status} to ${BASE_PATH}/openapi.json.`);
  const spec = (await response.json()) as Readonly<Record<string, unknown>>;
  return specForTrying(spec, { url: BASE_PATH, description: 'this mock' });
}

/** The key of the default world; undefined when the mock runs without its control plane. */
async function findApiKey(): Promise<string | undefined> {
  try {
    const response = await fetch('/_mock/organizations');
    const { data } = (await response.json()) as { data: { api_key: string }[] };
    return response.ok ? data[0]?.api_key : undefined;
  } catch {
    return undefined;
  }
}

function followColourScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => void document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followColourScheme();
show().catch((error: Error) => {
  const place = document.getElementById('reference');
  if (place) place.textContent = `The API reference cannot be shown. ${error.message} A reload may help.`;
});
