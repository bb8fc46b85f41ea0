import { createMock, type Mock, type MockOptions } from 'trackagoat-sdk/mocks';

/** The mocks that a program makes, so that buttons beside it reach them, and so that the next program can go on with them. */
export class Worlds {
  private mocks: { readonly mock: Mock; readonly options: string }[] = [];
  private kept: { readonly mock: Mock; readonly options: string }[] = [];
  private ambient: Mock | undefined;

  /** `onFirst` hears of the first mock of a program, before the program does anything with it. */
  constructor(private readonly onFirst: () => void) {}

  /** A new program begins: with the mocks of the last one, or with none. */
  begin(isSameWorld: boolean): void {
    this.kept = isSameWorld ? this.mocks : [];
    if (!isSameWorld) this.ambient = undefined;
    this.mocks = [];
  }

  /** `createMock` of the package; its first call in the same world gives the first mock of the program before. */
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

  /** The mock of a program that makes none: its environment holds the key of it, and `fetch` reaches it. */
  takeAmbient(): Mock {
    this.ambient ??= createMock({ seed: 'demo' });
    this.onFirst();
    return this.ambient;
  }
}

function describe(options: MockOptions | undefined): string {
  try {
    return JSON.stringify(options ?? null);
  } catch {
    return '';
  }
}
