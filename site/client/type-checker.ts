import type { CodeCompletion, CodeProblem, CodeType, TypeResult, TypeService } from '../editor/type-service.js';

/** For TypeScript and the declarations to load: they have a megabyte. */
const LOAD_MS = 60_000;

/** TypeScript in a worker, which starts at the first question. A page in which it cannot start gets no problems and no names. */
export class TypeChecker implements TypeService {
  private worker: Worker | undefined;
  private hasFailed = false;
  private asked = 0;
  private readonly waiting = new Map<number, (value: unknown) => void>();

  constructor(private readonly url: string) {}

  /** Whether it could not be loaded, so no problems are known. */
  get isMissing(): boolean {
    return this.hasFailed;
  }

  async check(code: string): Promise<readonly CodeProblem[]> {
    return ((await this.ask('check', code, 0)) as readonly CodeProblem[] | undefined) ?? [];
  }

  async complete(code: string, place: number): Promise<readonly CodeCompletion[]> {
    return ((await this.ask('complete', code, place)) as readonly CodeCompletion[] | undefined) ?? [];
  }

  async describe(code: string, place: number): Promise<CodeType | null> {
    return ((await this.ask('describe', code, place)) as CodeType | null | undefined) ?? null;
  }

  private async ask(kind: keyof TypeService, code: string, place: number): Promise<unknown> {
    if (this.hasFailed) return undefined;
    this.worker ??= this.start();
    this.asked += 1;
    const id = this.asked;
    const result = new Promise((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage({ id, kind, code, place });
    return result;
  }

  private start(): Worker {
    const worker = new Worker(this.url);
    const late = setTimeout(() => this.fail(), LOAD_MS);
    worker.onerror = () => this.fail();
    worker.onmessage = ({ data }: MessageEvent<TypeResult>) => {
      clearTimeout(late);
      if (data.kind !== 'result') return;
      this.waiting.get(data.id)?.(data.value);
      this.waiting.delete(data.id);
    };
    return worker;
  }

  private fail(): void {
    this.hasFailed = true;
    this.worker?.terminate();
    for (const resolve of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }
}
