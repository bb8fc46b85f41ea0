export { fileToolsetStore } from './store/file-store.js';
