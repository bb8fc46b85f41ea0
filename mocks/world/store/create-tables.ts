import { DAY_RANGES_FORM } from './day-ranges.js';
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

const UUID = { type: 'string', format: 'uuid' };
/** A time, to the day or finer. */
const INSTANT = { type: 'string', format: 'date-time' };

/** The key of a (structure, creator) pair. */
export function pairKey(structureId: string, creatorId: string): string {
  return `${structureId}:${creatorId}`;
}

/** Handles with the same key differ at most in case. No new text is made of a handle in lower case. */
export function handleKey(handle: string): string {
  return handle.toLowerCase();
}

/** The name of a table and how its rows are found. Shared by all worlds, because a fleet has thousands of them. */
interface TableDefinition<Row extends TableRow, Index extends string> extends TableOptions<Row, Index> {
  readonly name: string;
}

const projects: TableDefinition<ProjectRow, never> = {
  name: 'projects',
  stored: { row: 'Project', minRows: 1 },
  getTime: byCreation,
  indexes: {},
};

const creators: TableDefinition<CreatorRow, 'project_id' | 'handle'> = {
  name: 'creators',
  stored: { row: 'Creator', references: { project_id: 'projects' } },
  getTime: byCreation,
  indexes: {
    project_id: (row) => (row.is_active ? row.project_id : null),
    handle: (row) => handleKey(row.tiktok_handle),
  },
};

const videos: TableDefinition<VideoRow, 'project_id' | 'creator_id' | 'posted' | 'tiktok_video_id'> = {
  name: 'videos',
  stored: { row: 'Video', references: { project_id: 'projects', creator_id: 'creators' } },
  getTime: byCreation,
  indexes: {
    project_id: (row) => row.project_id,
    creator_id: (row) => row.creator_id,
    posted: (row) => (row.posted_at === null ? null : row.creator_id),
    tiktok_video_id: (row) => row.tiktok_video_id,
  },
  indexTimes: { posted: (row) => row.posted_at ?? '' },
};

const campaigns: TableDefinition<CampaignRow, 'project_id'> = {
  name: 'campaigns',
  stored: { row: 'Campaign', references: { project_id: 'projects' } },
  getTime: byCreation,
  indexes: { project_id: (row) => row.project_id },
};

const campaignItems: TableDefinition<CampaignItemRow, 'campaign_id' | 'item_id'> = {
  name: 'campaign_items',
  stored: {
    row: 'CampaignItem',
    references: {
      campaign_id: 'campaigns',
      item_id: { by: 'item_type', tables: { creator: 'creators', video: 'videos', campaign: 'campaigns' } },
    },
  },
  getTime: byCreation,
  indexes: { campaign_id: (row) => row.campaign_id, item_id: (row) => row.item_id },
};

const goals: TableDefinition<GoalRow, 'creator_id'> = {
  name: 'goals',
  stored: { row: 'Goal', references: { creator_id: 'creators' } },
  getTime: byCreation,
  indexes: { creator_id: (row) => row.creator_id },
};

const annotations: TableDefinition<AnnotationRow, 'project_id'> = {
  name: 'annotations',
  stored: { row: 'Annotation', references: { project_id: 'projects' } },
  getTime: byCreation,
  indexes: { project_id: (row) => row.project_id },
};

const payoutMethods: TableDefinition<PayoutMethodRow, never> = {
  name: 'payout_methods',
  stored: { row: 'PayoutMethod' },
  getTime: byCreation,
  indexes: {},
};

const payoutStructures: TableDefinition<PayoutStructureRow, 'project_id'> = {
  name: 'payout_structures',
  stored: {
    row: {
      type: 'object',
      properties: {
        id: UUID,
        project_id: UUID,
        name: { type: 'string' },
        is_active: { type: 'boolean' },
        current_version: { $ref: '#/rows/PayoutStructureVersion' },
        metadata: { type: 'object' },
        readme: { type: ['string', 'null'] },
        created_at: INSTANT,
      },
      required: ['id', 'project_id', 'name', 'is_active', 'current_version', 'metadata', 'readme', 'created_at'],
    },
    references: { project_id: 'projects' },
  },
  getTime: byCreation,
  indexes: { project_id: (row) => row.project_id },
};

const payoutStructureVersions: TableDefinition<PayoutStructureVersionRow, 'structure_id'> = {
  name: 'payout_structure_versions',
  stored: { row: 'PayoutStructureVersion', references: { structure_id: 'payout_structures' } },
  getTime: byCreation,
  indexes: { structure_id: (row) => row.structure_id },
  // Two edits at the same instant have the same time. Their number shows which is newer.
  indexTimes: { structure_id: (row) => String(row.version).padStart(10, '0') },
};

const payoutAssignments: TableDefinition<PayoutAssignmentRow, 'structure_id' | 'creator_id' | 'pair' | 'open'> = {
  name: 'payout_assignments',
  stored: { row: 'PayoutAssignment', references: { structure_id: 'payout_structures', creator_id: 'creators' } },
  getTime: (row) => row.assigned_at,
  indexes: {
    structure_id: (row) => row.structure_id,
    creator_id: (row) => row.creator_id,
    pair: (row) => pairKey(row.structure_id, row.creator_id),
    open: (row) => (row.unassigned_at === null ? row.structure_id : null),
  },
};

const payoutAccruals: TableDefinition<PayoutAccrualRow, 'creator_id' | 'structure_id'> = {
  name: 'payout_accruals',
  stored: {
    row: 'PayoutAccrual',
    references: {
      creator_id: 'creators',
      structure_id: 'payout_structures',
      structure_version_id: 'payout_structure_versions',
    },
  },
  getTime: byCreation,
  indexes: { creator_id: (row) => row.creator_id, structure_id: (row) => row.structure_id },
};

const payoutPayments: TableDefinition<PayoutPaymentRow, 'creator_id' | 'project_id'> = {
  name: 'payout_payments',
  stored: { row: 'PayoutPayment', references: { project_id: 'projects', creator_id: 'creators' } },
  getTime: byCreation,
  indexes: { creator_id: (row) => row.creator_id, project_id: (row) => row.project_id },
};

const settlements: TableDefinition<SettlementRow, never> = {
  name: 'settlements',
  stored: {
    row: {
      type: 'object',
      properties: { id: { type: 'string' }, structure_id: UUID, creator_id: UUID, ranges: DAY_RANGES_FORM },
      required: ['id', 'structure_id', 'creator_id', 'ranges'],
    },
    references: { structure_id: 'payout_structures', creator_id: 'creators' },
  },
  getTime: (row) => row.id,
  indexes: {},
};

const warnings: TableDefinition<WarningRow, 'code'> = {
  name: 'warnings',
  stored: {
    row: {
      type: 'object',
      properties: { id: UUID, created_at: INSTANT, code: { type: 'string' }, message: { type: 'string' } },
      required: ['id', 'created_at', 'code', 'message'],
    },
  },
  getTime: byCreation,
  indexes: { code: (row) => row.code },
};

/**
 * All tables of a world, empty. They record their writes in its log. Their order here is the order of a snapshot. Add a
 * new table only here, with its definition.
 */
export function createTables(undoLog = new UndoLog()) {
  const table = <Row extends TableRow, Index extends string>(definition: TableDefinition<Row, Index>) =>
    new Table<Row, Index>(definition.name, definition, undoLog);
  return {
    projects: table(projects),
    creators: table(creators),
    videos: table(videos),
    campaigns: table(campaigns),
    campaignItems: table(campaignItems),
    goals: table(goals),
    annotations: table(annotations),
    payoutMethods: table(payoutMethods),
    payoutStructures: table(payoutStructures),
    payoutStructureVersions: table(payoutStructureVersions),
    payoutAssignments: table(payoutAssignments),
    payoutAccruals: table(payoutAccruals),
    payoutPayments: table(payoutPayments),
    settlements: table(settlements),
    accrualEvidence: new EvidenceTable(),
    warnings: table(warnings),
  };
}

/** The tables of a world. */
export type Tables = ReturnType<typeof createTables>;
