import type { ToolDefinition } from './parts/tool.js';
import { explainAmount } from './read/explain-amount.js';
import { getRates } from './read/get-rates.js';
import { listCreators } from './read/list-creators.js';
import { listPayments } from './read/list-payments.js';
import { getSchema, listCampaigns, listProjects, listVideos, paymentSettings, readContext } from './read/list-tools.js';
import { auditUnpaidCreators, weeklyPayoutReview } from './read/review-tools.js';
import { getCampaignStats, getCreatorStats, listGoals, trend } from './read/stats-tools.js';
import { commitPlan } from './write/commit-plan.js';
import { planChange, reviewVideos } from './write/plan-change.js';
import { planRejectAccruals, planUndoPayment } from './write/plan-corrections.js';
import { planPayment, planSettlement } from './write/plan-payments.js';
import { planRate } from './write/plan-rate.js';
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
