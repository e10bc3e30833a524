import type { JSX } from 'preact';
import type { FieldMappingInput, FilePreview } from '../../../client/api.ts';
import { Panel } from '../../parts/panel.tsx';
import { percent } from '../../words/format.ts';
import { type ColumnUse, isScore, ROLES, type Role, SCALES, useOf, withUse } from './column-use.ts';
import { words } from './column-words.ts';

const ORDERS = ['day-first', 'month-first', 'year-first'] as const;

/** What a column’s part takes. */
interface ColumnProps {
  readonly column: FilePreview['columns'][number];
  readonly use: ColumnUse;
  readonly onUse: (use: ColumnUse) => void;
}

function Scale({ use, onUse, usual }: Omit<ColumnProps, 'column'> & { readonly usual: readonly [number, number] }): JSX.Element {
  const t = words();
  const scale = use.scale ?? { low: usual[0], high: usual[1] };
  const end = (which: 'low' | 'high') => (
    <label>
      {t[which]}
      <input
        type="number"
        step="any"
        required
        value={scale[which]}
        onChange={({ currentTarget }) =>
          currentTarget.value !== '' && onUse({ ...use, scale: { ...scale, [which]: Number(currentTarget.value) } })
        }
      />
    </label>
  );
  return (
    <fieldset class="fields">
      <legend class="unseen">{t.scale}</legend>
      {end('low')}
      {end('high')}
    </fieldset>
  );
}

function Details({ column, use, onUse }: ColumnProps): JSX.Element | null {
  const t = words();
  const { role } = use;
  if (isScore(role)) return <Scale use={use} onUse={onUse} usual={SCALES[role]} />;
  if (role === 'text') {
    return (
      <label>
        {t.question}
        <input
          maxLength={2000}
          value={use.question ?? column.question ?? column.name}
          onChange={({ currentTarget }) => onUse({ ...use, question: currentTarget.value.trim() })}
        />
      </label>
    );
  }
  if (role === 'at') {
    return (
      <label>
        {t.order}
        <select
          value={use.order ?? ''}
          onChange={({ currentTarget }) => onUse({ ...use, order: ORDERS.find((one) => one === currentTarget.value) })}
        >
          <option value="">{t.orders.auto}</option>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t.orders[order]}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (role !== 'segment' && role !== 'event' && role !== 'measure') return null;
  return (
    <label>
      {t.name}
      <input
        maxLength={100}
        value={use.name ?? column.name}
        onChange={({ currentTarget }) => onUse({ ...use, name: currentTarget.value.trim() })}
      />
    </label>
  );
}

function Column({ column, use, onUse }: ColumnProps): JSX.Element {
  const t = words();
  return (
    <li class={use.role === 'skip' ? 'skipped' : ''}>
      <h3>{column.name}</h3>
      <p class="aside">
        {t.filled(percent(column.filled))}
        {column.samples.slice(0, 3).map((sample) => (
          <span key={sample}>{sample.length > 90 ? `${sample.slice(0, 90)}…` : sample}</span>
        ))}
      </p>
      <label>
        {t.use}
        <select
          aria-label={t.useOf(column.name)}
          value={use.role}
          onChange={({ currentTarget }) => onUse({ role: currentTarget.value as Role })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t.roles[role]}
            </option>
          ))}
        </select>
      </label>
      <Details column={column} use={use} onUse={onUse} />
    </li>
  );
}

/** What the columns panel takes. */
export interface ColumnsPanelProps {
  readonly columns: FilePreview['columns'];
  readonly mapping: FieldMappingInput;
  readonly onMapping: (mapping: FieldMappingInput) => void;
}

/** Each column with samples of what it holds, and what it is used as. */
export function ColumnsPanel({ columns, mapping, onMapping }: ColumnsPanelProps): JSX.Element {
  const t = words();
  const names = columns.map(({ name }) => name);
  return (
    <Panel title={t.title} lead={t.lead}>
      <ul class="columns">
        {columns.map((column) => (
          <Column
            key={column.name}
            column={column}
            use={useOf(mapping, column.name)}
            onUse={(use) => onMapping(withUse(mapping, column.name, use, names))}
          />
        ))}
      </ul>
    </Panel>
  );
}
