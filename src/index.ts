export { formatUsd, usd } from '../base/money/usd.js';
export { createClient, type TrackagoatClient } from './client/client.js';
export {
  AbortError,
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  GoneError,
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
  LimitReachedError,
  NotFoundError,
  PagingError,
  PathError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ResponseFormatError,
  ServerError,
  TimeoutError,
  ValidationError,
  type ValidationIssue,
} from './client/errors/errors.js';
export type { KnownCode } from './client/errors/known-code.js';
export { TrackagoatError } from './client/errors/trackagoat-error.js';
export type { ApiPromise, ApiResult } from './client/http/api-promise.js';
export type { Target } from './client/http/beside-a-mock/target.js';
export type { CallOptions, ClientOptions } from './client/http/client-options.js';
export type { Clock } from './client/http/clock.js';
export type { ResponseSchemas } from './client/http/envelope.js';
export type { ClientEvents, Logger } from './client/http/events.js';
export type { RateLimitStatus } from './client/http/limiter.js';
export type { LimiterStore } from './client/http/limiter-store.js';
export { type ListOptions, ListPromise, type Page } from './client/http/list-promise.js';
export type { Body, Data, Input, Query } from './client/http/operation-types.js';
export type { Middleware, Next } from './client/http/outgoing-request.js';
export type { RawClient } from './client/http/raw-client.js';
export { hasStatus } from './client/resources/shorthands.js';
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
  Campaign,
  CampaignCreate,
  CampaignItem,
  CampaignItemRef,
  CampaignStats,
  CampaignUpdate,
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
  TrackingStatus,
  Video,
  VideoAdd,
  VideoLeaderboardEntry,
  VideoMetricStats,
  VideoStats,
  VideoUpdate,
} from './generated/resources.js';
