import { annotateDay } from './annotate-day.js';
import { commitPlan } from './commit-plan.js';
import { explainAmount } from './explain-amount.js';
import { forecastOwed } from './forecast-owed.js';
import { getRates } from './get-rates.js';
import { getSchema } from './get-schema.js';
import { listCreators } from './list-creators.js';
import { listGoals } from './list-goals.js';
import { listPayments } from './list-payments.js';
import { listCampaigns, listProjects, listVideos } from './list-tools.js';
import { paymentSettings } from './payment-settings.js';
import { campaignPerformance, contentAnalysis, findUnderperformingCreators } from './performance-tools.js';
import { planChange } from './plan-change.js';
import { planMethod } from './plan-method.js';
import { planPayment } from './plan-payment.js';
import { planRate } from './plan-rate.js';
import { planRejectAccruals } from './plan-reject-accruals.js';
import { planSettleAll, planSettlement } from './plan-settlements.js';
import { planStop } from './plan-stop.js';
import { planUndoPayment } from './plan-undo-payment.js';
import { readContext } from './read-context.js';
import { auditUnpaidCreators, weeklyPayoutReview } from './review-tools.js';
import { reviewVideos } from './review-videos.js';
import { setUpCreator } from './set-up-creator.js';
import { getCampaignStats, getCreatorStats } from './stats-tools.js';
import type { ToolDefinition } from './tool.js';
import { trend } from './trend.js';

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
  campaignPerformance,
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
