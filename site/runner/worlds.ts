import { createMock, type Mock, type MockOptions } from 'trackagoat-sdk/mocks';

/** The mocks of a program. The buttons next to it use them, and the next program can continue with them. */
export class Worlds {
  private mocks: { readonly mock: Mock; readonly options: string }[] = [];
  private kept: { readonly mock: Mock; readonly options: string }[] = [];
  private ambient: Mock | undefined;

  /** `onFirst` is called with the first mock of a program, before the program uses it. */
  constructor(private readonly onFirst: () => void) {}

  /** A new program begins: with the mocks of the last one, or with none. */
  begin(isSameWorld: boolean): void {
    this.kept = isSameWorld ? this.mocks : [];
    if (!isSameWorld) this.ambient = undefined;
    this.mocks = [];
  }

  /** `createMock` of the package; its first call in the same world returns the first mock of the program before. */
  readonly create = (options?: MockOptions): Mock => {
    const asked = describe(options);
    const [next] = this.kept;
    const made = next?.options === asked ? next : { mock: createMock(options), options: asked };
    this.kept = this.kept.slice(1);
    this.mocks.push(made);
    if (this.mocks.length === 1) this.onFirst();
    return made.mock;
  };

  /** The mock that the buttons drive: the first one of the program, or the one that its environment names. */
  get current(): Mock | undefined {
    return this.mocks[0]?.mock ?? this.ambient;
  }

  /** The mock for a program that makes no mock itself. The environment has its key, and `fetch` reaches it. */
  takeAmbient(): Mock {
    this.ambient ??= createMock({ seed: 'demo' });
    this.onFirst();
    return this.ambient;
  }
}

/** The data of a mock that its picture needs, as JSON. */
export function describeWorld(mock: Mock): string {
  const { now, creators, payments, accruals } = mock.overview({ limit: 100 });
  return JSON.stringify({ now, creators, payments, accruals, ledger: mock.ledger() });
}

function describe(options: MockOptions | undefined): string {
  try {
    return JSON.stringify(options ?? null);
  } catch {
    return '';
  }
}
