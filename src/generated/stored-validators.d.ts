// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { RequestValidator } from './request-validators.js';

export declare const snapshot: RequestValidator;
