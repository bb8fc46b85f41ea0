import type { ToolDefinition } from '../tool.js';
import { getSchema } from './get-schema.js';
import { listPayments } from './list-payments.js';
import { listCampaigns, listCreators, listProjects, listVideos } from './list-tools.js';
import { commitPayment, getPayment } from './payment-tools.js';
import { campaignPerformance, contentAnalysis, findUnderperformingCreators } from './performance-tools.js';
import { planPayment, planSettleAll, planSettlement } from './plan-tools.js';
import { readContext } from './read-context.js';
import { auditUnpaidCreators, weeklyPayoutReview } from './review-tools.js';
import { getCampaignStats, getCreatorStats } from './stats-tools.js';
import { trend } from './trend.js';
import { rejectAccruals, reviewVideos, setUpCreator } from './write-tools.js';

/** Every tool, in the order in which a model sees them: first what to read, then what to do. */
export const allTools: readonly ToolDefinition[] = [
  getSchema,
  listProjects,
  listCreators,
  getCreatorStats,
  listVideos,
  listCampaigns,
  getCampaignStats,
  readContext,
  weeklyPayoutReview,
  auditUnpaidCreators,
  campaignPerformance,
  findUnderperformingCreators,
  contentAnalysis,
  trend,
  planSettlement,
  planSettleAll,
  planPayment,
  commitPayment,
  getPayment,
  listPayments,
  setUpCreator,
  rejectAccruals,
  reviewVideos,
] as unknown as readonly ToolDefinition[];
