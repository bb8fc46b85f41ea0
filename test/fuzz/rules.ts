import type { Node } from '../harness/read-spec.js';
import type { Draft, Makings } from './values.js';

/*
 * The document's rules in prose about inputs that go together, where a schema cannot say it. Each line names its source. A
 * call that keeps to these and to the schemas must not be answered 400.
 */

type Rule = (draft: Draft, makings: Makings) => void;

/** By operation; '*' is for all. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  '*': [
    // Parameter `from`: "not after `to`".
    ({ query }) => {
      const { from, to } = query;
      if (from !== undefined && to !== undefined && from > to) Object.assign(query, { from: to, to: from });
    },
    // Body of Goal: a goal ends not before it starts.
    ({ body }) => {
      const { start_date: start, end_date: end } = Object(body);
      if (start && end && start > end) Object.assign(body as object, { start_date: end, end_date: start });
    },
  ],
  // AnalyticsMetric: "`growth_rate_pop` … needs `base_metric`", and which metrics a video has.
  getAnalytics: [
    ({ query }) => {
      const entity = query.entity;
      if (entity === 'video' && /followers|posts|per_post/.test(query.metric ?? '')) query.metric = 'likes';
      if (query.metric !== 'growth_rate_pop') delete query.base_metric;
      else query.base_metric = 'views';
      // Parameter `breakdown`: of creators and campaigns, by their videos.
      if (entity === 'video' || query.metric !== 'views') delete query.breakdown;
    },
  ],
  // getVideoStats: `granularity`, `base_metric` and `cohort` go with `metric`.
  getVideoStats: [
    ({ query }) => {
      if (query.metric === undefined)
        for (const name of ['granularity', 'base_metric', 'cohort', 'tz']) delete query[name];
      if (query.metric !== 'growth_rate_pop') delete query.base_metric;
      else query.base_metric = 'views';
    },
  ],
  // removeCampaignItem, deletePayoutAssignments: in the body or in the query.
  removeCampaignItem: [
    ({ path, query, body }, { known, random }) => {
      const items = known.idsWhere('CampaignItem', (row) => row.campaign_id === path.id).map((id) => known.row(id));
      if (items.length === 0) return;
      const { item_type, item_id } = random.pick(items);
      Object.assign(Object(body ?? query), { item_type, item_id });
    },
    oneOfBodyAndQuery,
  ],
  deletePayoutAssignments: [
    ({ path, query, body }, { known, random }) => {
      const open = known.idsWhere(
        'PayoutAssignment',
        (row) => row.structure_id === path.id && row.unassigned_at === null,
      );
      if (open.length === 0) return;
      const { creator_id } = known.row(random.pick(open));
      if (body === undefined) query.creator_id = creator_id;
      else if ('creator_ids' in Object(body)) (body as Node).creator_ids = [creator_id];
      else (body as Node).creator_id = creator_id;
    },
    oneOfBodyAndQuery,
  ],
  // Goal: the dates that a goal has and those that it gets go together.
  updateGoal: [
    ({ body }) => {
      const changes = body as Node;
      if (changes.start_date && changes.end_date === undefined) changes.end_date = null;
      if (changes.end_date && changes.start_date === undefined) changes.start_date = null;
    },
  ],
  // PayoutAssignmentCreateMany: "creators of the structure's project".
  createPayoutAssignments: [
    ({ path, body }, { known, random }) => {
      const listOwn = ({ project_id: project }: Node): string[] =>
        project === undefined ? [] : known.idsWhere('Creator', (row) => row.project_id === project);
      const fitting = known.idsWhere('PayoutStructure', (row) => listOwn(row).length > 0);
      const wanted = body as { creator_id?: string; creator_ids?: string[] };
      if (fitting.length === 0) return;
      path.id = random.pick(fitting);
      const own = listOwn(known.row(path.id));
      if (wanted.creator_id !== undefined) wanted.creator_id = random.pick(own);
      else wanted.creator_ids = own.slice(0, wanted.creator_ids?.length ?? 1);
    },
  ],
  // CriteriaParams: `min_views` is of `view_threshold` alone, and a rule that is changed is checked as a whole.
  createPayoutStructure: [minViews],
  updatePayoutStructure: [minViews],
  // PayoutPaymentCreate: 400 for "an accrual of another creator"; `project_id` "is the creator's, and no other is allowed here".
  createPayoutPayment: [
    (draft, { known, random }) => {
      const body = draft.body as { creator_id?: string; project_id?: string; accrual_ids?: string[] };
      if (body.accrual_ids !== undefined) {
        const [first] = known.idsWhere('PayoutAccrual', ({ status }) => status === 'earned');
        body.creator_id = known.row(first).creator_id ?? body.creator_id;
        const own = known.idsWhere(
          'PayoutAccrual',
          (row) => row.creator_id === body.creator_id && row.status === 'earned',
        );
        body.accrual_ids = own.length > 0 ? own.slice(0, random.integer(1, 3)) : [random.uuid()];
      }
      const project = known.row(body.creator_id).project_id;
      if (body.creator_id === undefined || body.project_id === undefined) return;
      if (project === undefined) delete body.project_id;
      else body.project_id = project;
    },
  ],
  // AnnotationCreate: `entity` and `entity_id` go together.
  createAnnotation: [
    ({ body }) => {
      const given = body as { entity?: unknown; entity_id?: unknown };
      if ((given.entity ?? null) === null || (given.entity_id ?? null) === null) {
        delete given.entity;
        delete given.entity_id;
      }
    },
  ],
};

function minViews({ body }: Draft): void {
  const rule = Object(body) as Node;
  if (rule.criteria_type === 'view_threshold')
    rule.criteria_params = { min_views: rule.criteria_params?.min_views ?? 10 };
  else delete rule.criteria_params;
  // A change has at least one field.
  if (Object.keys(rule).length === 0) rule.name = 'Fee';
}

function oneOfBodyAndQuery(draft: Draft): void {
  if (draft.body === undefined) return;
  draft.query = {};
}
