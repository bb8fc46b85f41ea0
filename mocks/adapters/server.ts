export { type ServedMock, type ServeOptions, serveMock } from './serve-mock.js';
