export { createTracing, type MockCall, type Tracing } from './otel/tracing.js';
