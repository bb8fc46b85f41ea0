import { useState } from 'preact/hooks';
import { useInspector } from './inspector-context.js';
import { Panel } from './panel.js';
import { Campaigns, Goals, Structures, Videos } from './records-of-the-catalogue.js';
import { Assumptions, Changes, Checkpoints, Warnings } from './records-of-the-test.js';

const KINDS = {
  videos: { title: 'Videos', Rows: Videos },
  structures: { title: 'Structures', Rows: Structures },
  goals: { title: 'Goals', Rows: Goals },
  campaigns: { title: 'Campaigns', Rows: Campaigns },
  warnings: { title: 'Warnings', Rows: Warnings },
  assumptions: { title: 'Assumptions', Rows: Assumptions },
  checkpoints: { title: 'Checkpoints', Rows: Checkpoints },
  changes: { title: 'Changes', Rows: Changes },
} as const;

type Kind = keyof typeof KINDS;

/** The other records of a world, one kind at a time. Kinds that are not shown are not requested. */
export function Records() {
  const { overview } = useInspector().view;
  const [kind, setKind] = useState<Kind>('structures');
  const { Rows } = KINDS[kind];
  const total = kind in overview ? overview[kind as 'videos'].total.toLocaleString('en-US') : undefined;
  const choice = (
    <label class="inline">
      <span>Show</span>
      <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
        {Object.entries(KINDS).map(([name, { title }]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel id="records" title="Records" {...(total === undefined ? {} : { note: total })} tools={choice}>
      <Rows />
    </Panel>
  );
}
