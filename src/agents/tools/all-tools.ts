import type { ToolDefinition } from './parts/tool.js';
import { explainAmount } from './read/explain-amount.js';
import { getCampaignStats } from './read/get-campaign-stats.js';
import { getCreatorStats, listGoals } from './read/get-creator-stats.js';
import { getRates } from './read/get-rates.js';
import { listCreators } from './read/list-creators.js';
import { listPayments } from './read/list-payments.js';
import { getSchema, listCampaigns, listProjects, paymentSettings } from './read/list-tools.js';
import { listVideos } from './read/list-videos.js';
import { readContext } from './read/read-context.js';
import { auditUnpaidCreators, weeklyPayoutReview } from './read/review-tools.js';
import { trend } from './read/trend.js';
import { commitPlan } from './write/commit-plan.js';
import { planChange } from './write/plan-change.js';
import { planRejectAccruals, planUndoPayment } from './write/plan-corrections.js';
import { planPayment } from './write/plan-payment.js';
import { planRate } from './write/plan-rate.js';
import { planSettlement } from './write/plan-settlements.js';
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
  trend,
  listPayments,
  paymentSettings,
  planSettlement,
  planPayment,
  planUndoPayment,
  planRejectAccruals,
  planRate,
  planChange,
  commitPlan,
  setUpCreator,
  reviewVideos,
];
