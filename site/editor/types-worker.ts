import { createTypeService, type Declarations } from './language-service.js';
import type { TypeRequest, TypeResult } from './type-service.js';

/** TypeScript in a worker of the site: it loads the declarations beside it, and knows one program at a time. */
const scope = globalThis as unknown as {
  readonly location: { readonly href: string };
  postMessage(result: TypeResult): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<TypeRequest>) => void): void;
};

const loaded = fetch(new URL('types.json', scope.location.href)).then(async (response) => {
  const declarations: Declarations = await response.json();
  scope.postMessage({ kind: 'ready' });
  return createTypeService(declarations);
});

scope.addEventListener('message', ({ data }) => {
  respond(data).catch(() => scope.postMessage({ kind: 'result', id: data.id, value: undefined }));
});

async function respond({ id, kind, code, place }: TypeRequest): Promise<void> {
  const service = await loaded;
  const value = kind === 'check' ? await service.check(code) : await service[kind](code, place);
  scope.postMessage({ kind: 'result', id, value });
}
