export { createTracing, type MockCall, type Tracing } from './tracing.js';
