/** The limits of a program. */
export interface ProgramLimits {
  /** Milliseconds that it may compute. Waiting for reads does not count. */
  readonly computeMs: number;
  /** Maximum size of its values, bytes. */
  readonly memoryBytes: number;
  /** Maximum size of its stack, bytes. */
  readonly stackBytes: number;
  /** Maximum length of its result and its log, as JSON. */
  readonly outputChars: number;
  /** Maximum number of reads at once. */
  readonly pendingReads: number;
  /** Maximum number of reads in all, refused ones too. */
  readonly reads: number;
  /** Maximum length of the arguments of a read, as JSON. */
  readonly argsChars: number;
}

/** The functions that a program has, by the scope of its toolset. */
export interface ProgramWorld {
  /** `creators.list` → whether it is a list, and the fields of its response. */
  readonly reads: Readonly<Record<string, { readonly list: boolean; readonly fields: readonly string[] }>>;
  /** The workflows that read, by name. */
  readonly workflows: readonly string[];
  /** The fields of their results that may be missing. */
  readonly optional: readonly string[];
  /** Methods of the client that change something, such as `creators.update`. */
  readonly writes: readonly string[];
  /** Methods that read and that a binding removes. */
  readonly outside: readonly string[];
  /** The service's time, epoch milliseconds. */
  readonly now: number;
  readonly limits: ProgramLimits;
}

/** The input that starts a worker. */
export interface WorkerInput {
  /** The URL or path of a module. Packages are resolved from it. */
  readonly from: string;
  /** The names of the peers. */
  readonly peers: { readonly core: string; readonly variant: string; readonly stripper: string };
  readonly wasm: WebAssembly.Module;
  readonly prelude: string;
  readonly code: string;
  readonly world: ProgramWorld;
}

/** Why a program ended without a result. */
export type FailureKind = 'thrown' | 'syntax' | 'compute' | 'output' | 'pending' | 'reads' | 'arguments' | 'stuck';

/** The messages of a worker. */
export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly args: string }
  /** The sandbox is ready, and the program begins. */
  | { readonly kind: 'ready' }
  /** Nothing can go on until a read has its result. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'done'; readonly output: string }
  | {
      readonly kind: 'failed';
      readonly why: FailureKind;
      /** The messages of the sandbox. A program may have written them. */
      readonly message: string;
      readonly line: number | null;
      /** The read whose refusal the program did not catch. */
      readonly read: number | null;
    };

/** The message to a worker: the result of a read. */
export interface ToWorker {
  readonly id: number;
  readonly ok: boolean;
  /** JSON: the result of the read, or `{code, message}`. */
  readonly text: string;
  readonly now: number;
}
