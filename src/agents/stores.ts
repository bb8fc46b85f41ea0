export { type FileAuditLog, fileAuditLog } from './audit/file-audit-log.js';
export { fileToolsetStore } from './store/file-store.js';
export { redisToolsetStore } from './store/redis-store.js';
