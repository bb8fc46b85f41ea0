export { type Mock, createMock } from './control/mock.js';
