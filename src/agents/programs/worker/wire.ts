/** How much a program may take. */
export interface ProgramLimits {
  /** Milliseconds that it may compute; waiting for what it reads does not count. */
  readonly computeMs: number;
  /** Bytes that its values may take. */
  readonly memoryBytes: number;
  /** Bytes of its stack. */
  readonly stackBytes: number;
  /** Characters of its result and its log, as JSON. */
  readonly outputChars: number;
  /** Reads that may be under way at once. */
  readonly pendingReads: number;
}

/** What there is for a program, by the scope of its toolset. */
export interface ProgramWorld {
  /** `creators.list` → whether it is a list, and the fields of what it answers. */
  readonly reads: Readonly<Record<string, { readonly list: boolean; readonly fields: readonly string[] }>>;
  /** The workflows that read, by name. */
  readonly workflows: readonly string[];
  /** Methods of the client that change something, such as `creators.update`. */
  readonly writes: readonly string[];
  /** Methods that read, and that a binding takes away. */
  readonly outside: readonly string[];
  /** The service's time, epoch milliseconds. */
  readonly now: number;
  readonly limits: ProgramLimits;
}

/** What a worker is started with. */
export interface WorkerInput {
  /** Where modules are looked for: the address or path of a module. */
  readonly from: string;
  /** The names of the peers. */
  readonly peers: { readonly core: string; readonly variant: string; readonly stripper: string };
  readonly wasm: WebAssembly.Module;
  readonly prelude: string;
  readonly code: string;
  readonly world: ProgramWorld;
}

/** What made a program end without a result. */
export type FailureKind = 'thrown' | 'syntax' | 'compute' | 'output' | 'pending' | 'stuck';

/** What a worker says. */
export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly args: string }
  /** Its sandbox stands, and the program begins. */
  | { readonly kind: 'ready' }
  /** Nothing can go on until a read is answered. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'done'; readonly output: string }
  | {
      readonly kind: 'failed';
      readonly why: FailureKind;
      /** What the sandbox says; a program may have written it. */
      readonly message: string;
      readonly line: number | null;
      /** The read whose refusal the program did not catch. */
      readonly read: number | null;
    };

/** What a worker is told: the answer of a read. */
export interface ToWorker {
  readonly id: number;
  readonly ok: boolean;
  /** JSON: what was read, or `{code, message}`. */
  readonly text: string;
  readonly now: number;
}
