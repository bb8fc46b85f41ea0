import type {
  Creator,
  Goal,
  PayoutAccrual,
  PayoutPayment,
  PayoutStructure,
  PayoutStructureDetail,
  Project,
  Video,
} from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { readFiltered } from './filtered-list.js';

/** One accrual. */
export function readAccrual(run: Run, id: string): Promise<PayoutAccrual> {
  return run.call('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options));
}

/** One payment. */
export function readPaymentRow(run: Run, id: string): Promise<PayoutPayment> {
  return run.call('reading the payment', (options) => run.goat.payoutPayments.get(id, options));
}

/** One structure, with every version of its rule. */
export function readStructure(run: Run, id: string): Promise<PayoutStructureDetail> {
  return run.call('reading the structure', (options) => run.goat.payoutStructures.get(id, options));
}

/** All structures, or those of a project; archived ones too. */
export function readAllStructures(run: Run, filter: { readonly project_id?: string } = {}): Promise<PayoutStructure[]> {
  const query = { ...filter, limit: 100 };
  return run.listAll('reading the structures', (options) => run.goat.payoutStructures.list(query, options));
}

/** All projects. */
export function readAllProjects(run: Run): Promise<Project[]> {
  return run.listAll('reading the projects', (options) => run.goat.projects.list({ limit: 100 }, options));
}

/** The creators who are not removed: all, those of a project, those whose handle contains a text. */
export function readAllCreators(
  run: Run,
  filter: { readonly project_id?: string; readonly search?: string } = {},
): Promise<Creator[]> {
  const query = { ...filter, limit: 100 };
  return run.listAll('reading the creators', (options) => run.goat.creators.list(query, options));
}

/** The goals of a creator, also those that do not apply now. */
export function readCreatorGoals(run: Run, creatorId: string): Promise<Goal[]> {
  return run.listAll('reading the goals', (options) => run.goat.goals.list(creatorId, { limit: 100 }, options));
}

/** The videos of a creator. */
export function readCreatorVideos(run: Run, creatorId: string): Promise<Video[]> {
  const query = { creator_id: creatorId, limit: 100 };
  return run.listAll('reading the videos', (options) => run.goat.videos.list(query, options));
}

/** The filters of payments that the service may ignore or refuse. */
interface PaymentFilters {
  readonly creator_id?: string;
  readonly project_id?: string;
  readonly status?: 'paid' | 'voided';
}

/** The payments that `keep` takes, newest first. The service may apply the filters, which `keep` applies again. */
export function readPaymentsWhere(
  run: Run,
  filters: PaymentFilters,
  keep: (payment: PayoutPayment) => boolean = () => true,
): Promise<PayoutPayment[]> {
  return readFiltered(run, {
    during: 'reading the payments',
    filters,
    list: (taken, options) => run.goat.payoutPayments.list({ ...taken, limit: 100 }, options),
    keep,
  });
}

/** Up to this many creators, payments are read creator by creator. For more, all are read. */
const FEW = 3;

/** The payments to these creators, voided ones too. */
export async function readPaymentsTo(run: Run, ids: ReadonlySet<string>): Promise<PayoutPayment[]> {
  if (ids.size > FEW) return readPaymentsWhere(run, {}, ({ creator_id: id }) => id !== null && ids.has(id));
  const each = [...ids].map((id) => readPaymentsWhere(run, { creator_id: id }, (paid) => paid.creator_id === id));
  return (await Promise.all(each)).flat();
}
