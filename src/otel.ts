export { createTracing, type MockCall, type Tracing, type TracingOptions } from './otel/tracing.js';
