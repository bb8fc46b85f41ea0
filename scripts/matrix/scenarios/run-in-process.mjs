import scenario from './in-process.mjs';

await scenario.test();
