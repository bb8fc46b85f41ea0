import type { ChangePattern, Mock } from '../../mocks/index.js';
import type { Creator, PayoutAccrual, PayoutPayment, PayoutStructure, Project, Video } from '../../src/index.js';

/** The tables of a world that the graders use. They include removed creators. */
interface Tables {
  readonly projects: readonly Project[];
  readonly creators: readonly Creator[];
  readonly videos: readonly Video[];
  readonly payout_structures: readonly PayoutStructure[];
  readonly payout_accruals: readonly PayoutAccrual[];
  readonly payout_payments: readonly PayoutPayment[];
}

interface Paid {
  /** The paid amount. Default: the sum of the accruals. */
  readonly cents?: number;
  readonly method: string;
  /** The earned accruals that are settled. Default: all. */
  readonly settles?: (accrual: PayoutAccrual) => boolean;
}

interface Bonus {
  readonly cents: number;
  readonly method: string;
  readonly reference: string;
}

/** The rows behind the API, before a request. Graders compute their expectations from them, independently of the tools. */
export class Books {
  readonly tables: Tables;

  constructor(mock: Mock) {
    this.tables = mock.snapshot().world.tables as unknown as Tables;
  }

  /** A project by a part of its name. */
  project(name: string): Project {
    return one(this.tables.projects, (row) => row.name.includes(name), `project ${name}`);
  }

  /** A creator by exact handle; with a project if two have the handle. */
  creator(handle: string, project = ''): Creator {
    const isMeant = (row: Creator): boolean =>
      row.tiktok_handle === handle && row.project_id === (project === '' ? row.project_id : this.project(project).id);
    return one(this.tables.creators, isMeant, handle);
  }

  structure(name: string): PayoutStructure {
    return one(this.tables.payout_structures, (row) => row.name === name, name);
  }

  /** The earned and unpaid accruals. */
  earned(creatorId: string): PayoutAccrual[] {
    return this.tables.payout_accruals.filter((row) => row.creator_id === creatorId && row.status === 'earned');
  }

  /** The changes of a settlement: one payment with a line for each accrual, and each accrual paid. */
  settled(creator: Creator, { cents, method, settles = () => true }: Paid): ChangePattern[] {
    const accruals = this.earned(creator.id).filter(settles);
    const due = accruals.reduce((sum, row) => sum + row.amount_cents, 0);
    return [
      {
        entity: 'payout_payment',
        type: 'created',
        after: {
          creator_id: creator.id,
          total_amount_cents: cents ?? due,
          method_name_snapshot: method,
          status: 'paid',
          payout_adjustments: [],
        },
      },
      ...accruals.map(
        ({ id }): ChangePattern => ({
          entity: 'payout_accrual',
          type: 'updated',
          id,
          before: { status: 'earned' },
          after: { status: 'paid' },
        }),
      ),
    ];
  }

  /** The change of a payment that settles nothing: a bonus, or a payment without a creator. */
  bonus(creator: Creator | null, { cents, method, reference }: Bonus): ChangePattern {
    return {
      entity: 'payout_payment',
      type: 'created',
      after: {
        creator_id: creator?.id ?? null,
        total_amount_cents: cents,
        method_name_snapshot: method,
        status: 'paid',
        payout_payment_lines: [],
        metadata: { reference },
      },
    };
  }
}

function one<Row>(rows: readonly Row[], isMeant: (row: Row) => boolean, name: string): Row {
  const [found, ...others] = rows.filter(isMeant);
  if (!found || others.length > 0) throw new Error(`The world has ${others.length + (found ? 1 : 0)} of ${name}.`);
  return found;
}
