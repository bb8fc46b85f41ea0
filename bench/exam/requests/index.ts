import type { ExamRequest } from '../request.js';
import { changes } from './changes.js';
import { payments } from './payments.js';
import { reads } from './reads.js';
import { traps } from './traps.js';

/** The whole exam, in its order. */
export const requests: readonly ExamRequest[] = [...reads, ...payments, ...changes, ...traps];
