import type { ToolDefinition } from './parts/tool.js';
import { auditUnpaidCreators } from './read/audit-unpaid.js';
import { explainAmount } from './read/explain-amount.js';
import { forecastOwed } from './read/forecast-owed.js';
import { getRates } from './read/get-rates.js';
import { getSchema } from './read/get-schema.js';
import { listCreators } from './read/list-creators.js';
import { listGoals } from './read/list-goals.js';
import { listPayments } from './read/list-payments.js';
import { listCampaigns, listProjects } from './read/list-tools.js';
import { listVideos } from './read/list-videos.js';
import { paymentSettings } from './read/payment-settings.js';
import { contentAnalysis, findUnderperformingCreators } from './read/performance-tools.js';
import { readContext } from './read/read-context.js';
import { weeklyPayoutReview } from './read/review-tools.js';
import { getCampaignStats, getCreatorStats } from './read/stats-tools.js';
import { trend } from './read/trend.js';
import { annotateDay } from './write/annotate-day.js';
import { commitPlan } from './write/commit-plan.js';
import { planChange } from './write/plan-change.js';
import { planMethod } from './write/plan-method.js';
import { planPayment } from './write/plan-payment.js';
import { planRate } from './write/plan-rate.js';
import { planRejectAccruals } from './write/plan-reject-accruals.js';
import { planSettleAll, planSettlement } from './write/plan-settlements.js';
import { planStop } from './write/plan-stop.js';
import { planUndoPayment } from './write/plan-undo-payment.js';
import { reviewVideos } from './write/review-videos.js';
import { setUpCreator } from './write/set-up-creator.js';

/** Every tool, in the order in which a model sees them: first what to read, then what to do. */
export const allTools: readonly ToolDefinition[] = [
  getSchema,
  listProjects,
  listCreators,
  getCreatorStats,
  listGoals,
  listVideos,
  listCampaigns,
  getCampaignStats,
  readContext,
  weeklyPayoutReview,
  auditUnpaidCreators,
  explainAmount,
  getRates,
  forecastOwed,
  findUnderperformingCreators,
  contentAnalysis,
  trend,
  listPayments,
  paymentSettings,
  planSettlement,
  planSettleAll,
  planPayment,
  planUndoPayment,
  planRejectAccruals,
  planRate,
  planStop,
  planChange,
  planMethod,
  commitPlan,
  setUpCreator,
  reviewVideos,
  annotateDay,
] as unknown as readonly ToolDefinition[];
