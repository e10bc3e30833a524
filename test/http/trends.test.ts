import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const at = (month: number, day: number) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T12:00:00Z`;
const many = (times: number, text: string, when: string, more: object = {}) =>
  Array.from({ length: times }, () => ({ text, at: when, lang: 'en', ...more }));

describe('trends', () => {
  test('are flat rows by month, oldest first, the most mentioned touchpoint first', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...many(3, 'good delivery', at(1, 5)),
        ...many(1, 'bad price', at(1, 6)),
        ...many(6, 'nothing to say', at(1, 7)),
        ...many(4, 'awful delivery', at(2, 3)),
      ],
    });
    const { items, scope, next } = (await get('/trends', { 'accept-language': 'fr' })).json();
    expect(scope).toMatchObject({ verbatims: 14 });
    expect(next).toBeNull();
    expect(items.map(({ time, touchpoint, verbatims, n }: Record<string, unknown>) => [time, touchpoint, verbatims, n])).toEqual([
      ['2025-12-31T23:00:00.000Z', 'delivery', 3, 10],
      ['2025-12-31T23:00:00.000Z', 'price', 1, 10],
      ['2026-01-31T23:00:00.000Z', 'delivery', 4, 4],
      ['2026-01-31T23:00:00.000Z', 'price', 0, 4],
    ]);
    expect(items[0]).toMatchObject({ label: 'delivery (fr)', share: 0.3, praise: 3, complaints: 0, net: 100, reliability: 'insufficient' });
    expect(items[3]).toMatchObject({ share: 0, net: null, complaints: null });
    expect(items[3].shareHigh).toBeGreaterThan(0.3);
  });

  test('of an intent, of chosen touchpoints, within a range that cuts a period', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(2, 'I leave, bad price', at(1, 5)), ...many(2, 'good price', at(1, 20))] });
    const rows = async (query: string) => (await get(`/trends?${query}`)).json().items;
    expect(await rows('intent=leave')).toMatchObject([{ intent: 'leave', touchpoint: null, verbatims: 2, n: 4, share: 0.5 }]);
    expect(await rows('touchpoint=staff&touchpoint=price&every=week')).toHaveLength(6);
    expect(await rows('touchpoint=price&from=2026-01-10')).toMatchObject([
      { time: '2025-12-31T23:00:00.000Z', verbatims: 2, n: 2, praise: 2 },
    ]);
    expect(await rows('touchpoint=price&from=2027-01-10')).toEqual([]);
  });

  test('tell from when a share was another', async () => {
    const { post, get } = await startProject();
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => [
      ...many(month < 7 ? 2 : 20, 'bad delivery', `2025-${String(month).padStart(2, '0')}-10T12:00:00Z`),
      ...many(month < 7 ? 38 : 20, 'good price', `2025-${String(month).padStart(2, '0')}-11T12:00:00Z`),
    ]);
    for (const verbatims of months) await post({ verbatims });
    const { changes } = (await get('/trends?touchpoint=delivery')).json();
    expect(changes).toMatchObject([
      { touchpoint: 'delivery', of: 'share', time: '2025-06-30T22:00:00.000Z', before: 0.05, after: 0.5 },
      { touchpoint: 'delivery', of: 'complaints' },
    ]);
  });

  test('are paged when asked to be, and refused where there are too many periods', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(1, 'bad price', '2020-01-01T00:00:00Z'), ...many(1, 'bad price', at(2, 1))] });
    const { items, next } = (await get('/trends?limit=3')).json();
    expect(items).toHaveLength(3);
    const rest = await get(`/trends?limit=1000&cursor=${next}`);
    expect(rest.status).toBe(200);
    expect((await get('/trends?every=day')).json()).toMatchObject({ status: 400, code: 'too-many-periods' });
    expect((await get('/trends?intent=sing')).status).toBe(400);
  });
});
