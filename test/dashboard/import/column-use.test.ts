import { describe, expect, it } from 'vitest';
import type { FieldMappingInput } from '../../../src/client/api.ts';
import { type ColumnUse, ROLES, useOf, withUse } from '../../../src/dashboard/pages/import/column-use.ts';

const COLUMNS = ['A', 'B', 'C', 'D', 'E'];
const given = (): FieldMappingInput => ({
  tool: 'survey',
  texts: [{ from: 'A', key: 'Q1' }, { from: 'C' }],
  lang: { value: 'fr' },
  at: { from: 'B', order: 'day-first', timezone: 'UTC' },
  outcome: { churned: 'D', at: 'E' },
  decimal: 'comma',
});
const plain = (mapping: FieldMappingInput) => JSON.parse(JSON.stringify(mapping)) as FieldMappingInput;

describe('what columns are used as', () => {
  it.each<[string, ColumnUse]>([
    ['A', { role: 'text', key: 'Q1' }],
    ['B', { role: 'at', order: 'day-first' }],
    ['D', { role: 'churned' }],
    ['E', { role: 'leftAt' }],
    ['F', { role: 'skip' }],
  ])('is read from the mapping: %s', (column, use) => {
    expect(useOf(given(), column)).toEqual(use);
  });

  it.each(ROLES.filter((role) => role !== 'step' && role !== 'leftAt'))('is written into the mapping and read again: %s', (role) => {
    const changed = withUse(given(), 'C', { role }, COLUMNS);
    expect(useOf(changed, 'C').role).toBe(role);
    expect(useOf(changed, 'A')).toEqual({ role: 'text', key: 'Q1' });
    expect(changed).toMatchObject({ tool: 'survey', decimal: 'comma' });
  });

  it('keeps texts in the order of the columns, and what else the mapping says', () => {
    const changed = withUse(given(), 'B', { role: 'text', question: 'Why?' }, COLUMNS);
    expect(plain(changed).texts).toEqual([{ from: 'A', key: 'Q1' }, { from: 'B', question: 'Why?' }, { from: 'C' }]);
    expect(changed.at).toBeUndefined();
    expect(changed.lang).toEqual({ value: 'fr' });
  });

  it('gives a role that only one column can have to the last that asked', () => {
    const first = withUse(given(), 'A', { role: 'nps', scale: { low: 1, high: 10 } }, COLUMNS);
    const second = withUse(first, 'C', { role: 'nps' }, COLUMNS);
    expect(plain(second).scores).toEqual({ nps: { from: 'C' } });
    expect(useOf(second, 'A').role).toBe('skip');
  });

  it('names segments by their columns unless told otherwise', () => {
    const named = withUse(withUse(given(), 'A', { role: 'segment' }, COLUMNS), 'C', { role: 'segment', name: 'Plan' }, COLUMNS);
    expect(named.segments).toEqual({ A: 'A', Plan: 'C' });
  });

  it('drops a date of leaving with the column that says who left', () => {
    expect(plain(withUse(given(), 'D', { role: 'skip' }, COLUMNS)).outcome).toBeUndefined();
    expect(withUse({ texts: [] }, 'A', { role: 'leftAt' }, COLUMNS)).toMatchObject({ texts: [] });
  });
});
