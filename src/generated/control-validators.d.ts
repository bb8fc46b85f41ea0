// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { RequestValidator } from './request-validators.js';

export declare const organizationBody: RequestValidator;
export declare const organizationChanges: RequestValidator;
export declare const keyBody: RequestValidator;
export declare const resetBody: RequestValidator;
export declare const clockBody: RequestValidator;
export declare const duration: RequestValidator;
export declare const instant: RequestValidator;
export declare const postsBody: RequestValidator;
export declare const videoCounts: RequestValidator;
export declare const creatorCounts: RequestValidator;
export declare const scraperBody: RequestValidator;
export declare const limitsBody: RequestValidator;
export declare const checkpointBody: RequestValidator;
export declare const changesFilter: RequestValidator;
export declare const requestsQuery: RequestValidator;
export declare const overviewQuery: RequestValidator;
export declare const noQuery: RequestValidator;
export declare const anyObject: RequestValidator;
export declare const fault: RequestValidator;
export declare const stub: RequestValidator;
export declare const options: RequestValidator;
export declare const seed: RequestValidator;
