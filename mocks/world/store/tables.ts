import { EvidenceTable } from './evidence-table.js';
import type {
  AnnotationRow,
  CampaignItemRow,
  CampaignRow,
  CreatorRow,
  GoalRow,
  PayoutAccrualRow,
  PayoutAssignmentRow,
  PayoutMethodRow,
  PayoutPaymentRow,
  PayoutStructureRow,
  PayoutStructureVersionRow,
  ProjectRow,
  SettlementRow,
  VideoRow,
  WarningRow,
} from './rows.js';
import { Table, type TableOptions, type TableRow } from './table.js';
import { UndoLog } from './undo-log.js';

const byCreation = (row: { readonly created_at: string }): string => row.created_at;

/** The key of a (structure, creator) pair. */
export function pairKey(structureId: string, creatorId: string): string {
  return `${structureId}:${creatorId}`;
}

/** The key under which a handle is unique: per project, whatever its case. */
export function handleKey(projectId: string, handle: string): string {
  return `${projectId}/${handle.toLowerCase()}`;
}

/** All tables of a world, empty; they note their writes in its log. Their order here is the order of a snapshot. */
export function createTables(undoLog = new UndoLog()) {
  const table = <Row extends TableRow, Index extends string = never>(name: string, options: TableOptions<Row, Index>) =>
    new Table<Row, Index>(name, options, undoLog);
  return {
    projects: table<ProjectRow>('projects', { getTime: byCreation, indexes: {} }),
    creators: table<CreatorRow, 'project_id' | 'handle'>('creators', {
      getTime: byCreation,
      indexes: {
        project_id: (row) => (row.is_active ? row.project_id : null),
        handle: (row) => handleKey(row.project_id, row.tiktok_handle),
      },
    }),
    videos: table<VideoRow, 'project_id' | 'creator_id' | 'posted' | 'tiktok_video_id'>('videos', {
      getTime: byCreation,
      indexes: {
        project_id: (row) => row.project_id,
        creator_id: (row) => row.creator_id,
        posted: (row) => (row.posted_at === null ? null : row.creator_id),
        tiktok_video_id: (row) => row.tiktok_video_id,
      },
      indexTimes: { posted: (row) => row.posted_at ?? '' },
    }),
    campaigns: table<CampaignRow, 'project_id'>('campaigns', {
      getTime: byCreation,
      indexes: { project_id: (row) => row.project_id },
    }),
    campaignItems: table<CampaignItemRow, 'campaign_id' | 'item_id'>('campaign_items', {
      getTime: byCreation,
      indexes: { campaign_id: (row) => row.campaign_id, item_id: (row) => row.item_id },
    }),
    goals: table<GoalRow, 'creator_id'>('goals', {
      getTime: byCreation,
      indexes: { creator_id: (row) => row.creator_id },
    }),
    annotations: table<AnnotationRow, 'project_id'>('annotations', {
      getTime: byCreation,
      indexes: { project_id: (row) => row.project_id },
    }),
    payoutMethods: table<PayoutMethodRow>('payout_methods', { getTime: byCreation, indexes: {} }),
    payoutStructures: table<PayoutStructureRow, 'project_id'>('payout_structures', {
      getTime: byCreation,
      indexes: { project_id: (row) => row.project_id },
    }),
    payoutStructureVersions: table<PayoutStructureVersionRow, 'structure_id'>('payout_structure_versions', {
      getTime: byCreation,
      indexes: { structure_id: (row) => row.structure_id },
      // Two edits at one instant have one time; their number still tells which is the newer.
      indexTimes: { structure_id: (row) => String(row.version).padStart(10, '0') },
    }),
    payoutAssignments: table<PayoutAssignmentRow, 'structure_id' | 'creator_id' | 'pair' | 'open'>(
      'payout_assignments',
      {
        getTime: (row) => row.assigned_at,
        indexes: {
          structure_id: (row) => row.structure_id,
          creator_id: (row) => row.creator_id,
          pair: (row) => pairKey(row.structure_id, row.creator_id),
          open: (row) => (row.unassigned_at === null ? row.structure_id : null),
        },
      },
    ),
    payoutAccruals: table<PayoutAccrualRow, 'creator_id' | 'structure_id'>('payout_accruals', {
      getTime: byCreation,
      indexes: { creator_id: (row) => row.creator_id, structure_id: (row) => row.structure_id },
    }),
    payoutPayments: table<PayoutPaymentRow, 'creator_id' | 'project_id'>('payout_payments', {
      getTime: byCreation,
      indexes: { creator_id: (row) => row.creator_id, project_id: (row) => row.project_id },
    }),
    settlements: table<SettlementRow>('settlements', { getTime: (row) => row.id, indexes: {} }),
    accrualEvidence: new EvidenceTable(),
    warnings: table<WarningRow, 'code'>('warnings', {
      getTime: byCreation,
      indexes: { code: (row) => row.code },
    }),
  };
}

/** The tables of a world. */
export type Tables = ReturnType<typeof createTables>;
