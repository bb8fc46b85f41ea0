export { type FileAuditLog, fileAuditLog } from './audit/file-audit-log.js';
