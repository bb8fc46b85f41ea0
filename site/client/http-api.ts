import { button, element } from './element.js';
import { Sandbox } from './sandbox.js';

/** The files of the reference, which is loaded when somebody opens it, and the frame in which its mock runs. */
export interface ReferencePlaces {
  readonly run: string;
  readonly swagger: string;
  readonly swaggerStyle: string;
  readonly openapi: string;
}

/** A request of Swagger UI. `userFetch` is called in place of the page's own fetch. */
interface SwaggerRequest {
  readonly loadSpec?: boolean;
  readonly headers: Record<string, string>;
  userFetch?: (url: string, init: RequestInit) => Promise<Response>;
}

type SwaggerUi = (options: {
  readonly url: string;
  readonly domNode: HTMLElement;
  readonly showExtensions: boolean;
  readonly tryItOutEnabled: boolean;
  readonly docExpansion: 'list';
  readonly defaultModelsExpandDepth: number;
  readonly requestInterceptor: (request: SwaggerRequest) => Promise<SwaggerRequest>;
  readonly plugins: readonly ((system: SwaggerSystem) => object)[];
  readonly layout: 'OperationsAlone';
}) => unknown;

/** The part of Swagger UI's system that the layout below uses. */
interface SwaggerSystem {
  readonly React: { createElement(type: unknown, props?: object | null, ...children: readonly unknown[]): unknown };
}

interface LayoutProps {
  getComponent(name: string, isContainer?: boolean): unknown;
  readonly specSelectors: { loadingStatus(): string };
}

const PROGRAM = "import { createMock } from 'trackagoat-sdk/mocks';\ncreateMock({ seed: 'demo' });";

/**
 * `<http-api>`: a button that loads Swagger UI with the spec. Its calls go to a mock in a frame without an origin, so that a
 * reader can try an operation without a key.
 */
export function defineHttpApi(places: ReferencePlaces): void {
  if (customElements.get('http-api')) return;
  customElements.define(
    'http-api',
    class extends HTMLElement {
      private mock: PageMock | undefined;

      connectedCallback(): void {
        if (this.childElementCount > 0) return;
        const open = button('Open parameters, bodies and examples', () => void this.load(open), 'run');
        const note = element('span', 'program-state', 'It loads 0.5 MB. Execute calls a mock in this page.');
        this.append(element('div', 'program-bar', open, note));
      }

      disconnectedCallback(): void {
        this.mock?.close();
      }

      private async load(open: HTMLButtonElement): Promise<void> {
        open.disabled = true;
        this.mock = new PageMock(this, places.run);
        const { mock } = this;
        try {
          await loadScript(places.swagger);
        } catch {
          open.disabled = false;
          open.textContent = 'It did not load. Try again';
          return;
        }
        const reference = element('div', 'http-api');
        // The style of the page for tables and code is not meant for this.
        followColors(reference);
        const inside = reference.attachShadow({ mode: 'open' });
        const style = element('link', '');
        style.rel = 'stylesheet';
        style.href = places.swaggerStyle;
        const domNode = element('div', '');
        inside.append(style, domNode);
        new MutationObserver(() => completeNames(inside)).observe(inside, { childList: true, subtree: true });
        this.replaceChildren(reference, ...this.querySelectorAll('iframe'));
        const { SwaggerUIBundle } = globalThis as unknown as { readonly SwaggerUIBundle: SwaggerUi };
        SwaggerUIBundle({
          url: places.openapi,
          domNode,
          showExtensions: true,
          tryItOutEnabled: true,
          docExpansion: 'list',
          defaultModelsExpandDepth: 0,
          plugins: [addLayout],
          layout: 'OperationsAlone',
          requestInterceptor: async (request) => {
            if (request.loadSpec) return request;
            // Not only in the fetch: the curl that Swagger UI shows has the headers of the request.
            request.headers.authorization = `Bearer ${await mock.key()}`;
            request.userFetch = mock.fetch;
            return request;
          },
        });
      }
    },
  );
}

/** Operations without the title, the key and the landmarks of a page: this page has them, and the mock its own key. */
function addLayout({ React }: SwaggerSystem): object {
  const OperationsAlone = ({ getComponent, specSelectors }: LayoutProps): unknown => {
    if (specSelectors.loadingStatus() !== 'success') return null;
    const parts = [getComponent('SvgAssets'), getComponent('operations', true)];
    return React.createElement('div', { className: 'swagger-ui' }, ...parts.map((part) => React.createElement(part)));
  };
  return { components: { OperationsAlone } };
}

/** Accessibility that Swagger UI lacks: names of choices, a tab stop where something scrolls, and headings below that of the page. */
function completeNames(inside: ShadowRoot): void {
  const complete = (selector: string, name: string, value: string): void => {
    for (const one of inside.querySelectorAll(`:is(${selector}):not([${name}])`)) one.setAttribute(name, value);
  };
  complete('.parameters select', 'aria-label', 'Value');
  complete('.examples-select select, select.examples-select-element', 'aria-label', 'Example');
  complete('.content-type', 'aria-label', 'Media type');
  complete('pre', 'tabindex', '0');
  for (const level of [3, 4, 5]) complete(`h${level}`, 'aria-level', String(level - 1));
}

/** Light or dark as the page is. */
function followColors(reference: HTMLElement): void {
  const root = document.documentElement;
  const follow = (): void => {
    reference.classList.toggle('dark-mode', root.classList.contains('dark'));
  };
  new MutationObserver(follow).observe(root, { attributeFilter: ['class'] });
  follow();
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element('script', '');
    script.src = url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${url} did not load.`)));
    document.head.append(script);
  });
}

/** A mock of the demo seed in a sandbox, which begins with the first call. */
class PageMock {
  private readonly sandbox: Sandbox;
  private begun: Promise<string> | undefined;
  private hasRun = (): void => {};

  constructor(place: HTMLElement, frame: string) {
    this.sandbox = new Sandbox(place, frame, ({ kind }) => {
      if (kind === 'finished') this.hasRun();
    });
  }

  key(): Promise<string> {
    this.begun ??= this.begin();
    return this.begun;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const { status, body } = await this.sandbox.call({
      method: init.method ?? 'GET',
      url: pathname + search,
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? init.body : '',
    });
    const response = new Response(body, { status: status || 503, headers: { 'content-type': 'application/json' } });
    // Swagger UI shows it, and a response that is made by hand has none.
    return Object.defineProperty(response, 'url', { value: url });
  };

  close(): void {
    this.sandbox.close();
  }

  private async begin(): Promise<string> {
    const ran = new Promise<void>((resolve) => {
      this.hasRun = resolve;
    });
    await this.sandbox.run(PROGRAM, false);
    await ran;
    const { body } = await this.sandbox.call({ method: 'GET', url: '/_mock/organizations', headers: {}, body: '' });
    const { data } = JSON.parse(body) as { readonly data: readonly { readonly api_key: string }[] };
    return data[0]?.api_key ?? '';
  }
}
