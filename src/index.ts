export { createClient, type RequestInput, type TrackagoatClient } from './client.js';
export {
  ApiError,
  AuthenticationError,
  ConflictError,
  GoneError,
  type Issue,
  LimitReachedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type RateLimitFields,
  type RateLimitKind,
  ServerError,
  ValidationError,
} from './errors/api-errors.js';
export {
  type ErrorGuard,
  isAbortError,
  isApiError,
  isAuthenticationError,
  isConfigurationError,
  isConflictError,
  isConnectionError,
  isGoneError,
  isLimitReachedError,
  isNotFoundError,
  isPagingError,
  isPathError,
  isPermissionError,
  isRateLimitError,
  isRedirectError,
  isResponseFormatError,
  isServerError,
  isTimeoutError,
  isTrackagoatError,
  isValidationError,
} from './errors/guards.js';
export {
  AbortError,
  ConfigurationError,
  ConnectionError,
  PagingError,
  PathError,
  RedirectError,
  ResponseFormatError,
  TimeoutError,
} from './errors/local-errors.js';
export { type ErrorFields, type ErrorMeta, type Phase, TrackagoatError } from './errors/trackagoat-error.js';
export type { components, paths } from './generated/api-types.js';
export type { OperationId } from './generated/operations.js';
export type { ApiPromise, ApiResult } from './http/api-promise.js';
export type { CallOptions, ClientOptions, RateLimitOptions } from './http/client-options.js';
export type { Clock } from './http/clock.js';
export type {
  CallEvent,
  ClientEvents,
  Logger,
  LogLevel,
  RateLimitedEvent,
  ResponseEvent,
  RetryEvent,
} from './http/events.js';
export type { RateLimitStatus } from './http/limiter.js';
export type { LimiterStore, RateWindow } from './http/limiter-store.js';
export { type ListOptions, ListPromise, type Page } from './http/list-promise.js';
export type { Middleware, Next } from './http/middleware.js';
export type { OpenEnums } from './http/open-enums.js';
export type { Body, Data, Input, Query } from './http/operation-types.js';
export type { RawClient } from './http/raw-client.js';
export type { ResponseIssue, ResponseSchema, ResponseSchemas, Validation } from './http/response-check.js';
export type {
  Analytics,
  Annotation,
  ApiDescription,
  BulkResult,
  Campaign,
  CampaignItem,
  CampaignStats,
  Creator,
  CreatorStats,
  Deleted,
  Goal,
  GoalCompliance,
  PayoutAccrual,
  PayoutAdjustment,
  PayoutAssignment,
  PayoutMethod,
  PayoutPayment,
  PayoutPaymentLine,
  PayoutStructure,
  PayoutStructureDetail,
  PayoutStructureVersion,
  PostingHeatmap,
  Project,
  Video,
  VideoLeaderboardEntry,
  VideoStats,
} from './resources/entities.js';
export { hasStatus } from './resources/has-status.js';
export type {
  CampaignItemRef,
  CreatorBulkCreate,
  CreatorCreate,
  PayoutPaymentCreate,
  PayoutStructureCreate,
} from './resources/request-bodies.js';
