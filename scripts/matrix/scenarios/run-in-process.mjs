import { inProcess } from './in-process.mjs';

await inProcess();
