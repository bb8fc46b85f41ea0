export { formatUsd, usd } from '../base/money/usd.js';
export { createClient, type TrackagoatClient } from './client.js';
export {
  ApiError,
  AuthenticationError,
  ConflictError,
  GoneError,
  LimitReachedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
  type ValidationIssue,
} from './errors/api-errors.js';
export {
  hasCode,
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
export type { KnownCode } from './errors/known-code.js';
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
export { TrackagoatError } from './errors/trackagoat-error.js';
export type { components, paths } from './generated/api-types.js';
export type { OperationId } from './generated/operations.js';
export type {
  AccrualStatus,
  Analytics,
  Annotation,
  AnnotationCreate,
  AnnotationUpdate,
  ApiDescription,
  BulkResult,
  CalendarDate,
  Campaign,
  CampaignCreate,
  CampaignItem,
  CampaignItemRef,
  CampaignStats,
  CampaignUpdate,
  Cents,
  CohortVelocity,
  Creator,
  CreatorBulkCreate,
  CreatorCreate,
  CreatorStats,
  CreatorUpdate,
  Deleted,
  DeletedAssignments,
  Goal,
  GoalCompliance,
  GoalComplianceCounts,
  GoalCreate,
  GoalUpdate,
  HeatmapCell,
  PaymentStatus,
  PayoutAccrual,
  PayoutAccrualUpdate,
  PayoutAssignment,
  PayoutAssignmentsCreate,
  PayoutAssignmentsDelete,
  PayoutMethod,
  PayoutMethodCreate,
  PayoutMethodUpdate,
  PayoutPayment,
  PayoutPaymentCreate,
  PayoutPaymentLine,
  PayoutPaymentUpdate,
  PayoutStructure,
  PayoutStructureCreate,
  PayoutStructureDetail,
  PayoutStructureUpdate,
  PayoutStructureVersion,
  Project,
  ProjectCreate,
  ProjectUpdate,
  Timestamp,
  TrackingStatus,
  Uuid,
  Video,
  VideoAdd,
  VideoLeaderboardEntry,
  VideoMetricStats,
  VideoStats,
  VideoUpdate,
} from './generated/resources.js';
export type { ApiPromise, ApiResult } from './http/api-promise.js';
export type { CallOptions, ClientOptions } from './http/client-options.js';
export type { Clock } from './http/clock.js';
export type { CallEvent, ClientEvents, Logger, RateLimitedEvent, ResponseEvent, RetryEvent } from './http/events.js';
export type { RateLimitStatus } from './http/limiter.js';
export type { LimiterStore } from './http/limiter-store.js';
export { type ListOptions, ListPromise, type Page } from './http/list-promise.js';
export type { Middleware, Next } from './http/middleware.js';
export type { Body, Data, Input, Query } from './http/operation-types.js';
export type { RawClient } from './http/raw-client.js';
export type { ResponseSchemas } from './http/response-check.js';
export type { Target } from './http/target.js';
export { hasStatus } from './resources/has-status.js';
