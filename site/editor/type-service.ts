/** An error of a program: where it is, by characters, its line from 1, and what is wrong. */
export interface CodeProblem {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
}

/** A name that fits where the cursor is. */
export interface CodeCompletion {
  readonly label: string;
  readonly type: string;
}

/** The type of what is under the pointer, and its comment. */
export interface CodeType {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly comment: string;
}

/** The knowledge of TypeScript about a program. */
export interface TypeService {
  check(code: string): Promise<readonly CodeProblem[]>;
  complete(code: string, place: number): Promise<readonly CodeCompletion[]>;
  describe(code: string, place: number): Promise<CodeType | null>;
}

/** A request to the worker in which TypeScript is. */
export interface TypeRequest {
  readonly id: number;
  readonly kind: keyof TypeService;
  readonly code: string;
  readonly place: number;
}

/** Its response; `ready` once, when its declarations are loaded. */
export type TypeResult =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown };
