import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const WHY = 'Pourquoi cette note ?';
const HARM = '<script>alert(1)</script> Et “vous” ?';
const said = (times: number, question: string | undefined, day = '10') =>
  Array.from({ length: times }, (_, i) => ({
    text: 'good price',
    at: `2026-02-${day}T12:0${i % 10}:00Z`,
    ...(question === undefined ? {} : { question }),
  }));

async function start(verbatims: readonly object[], minCell = 0) {
  const started = await startProject();
  await started.call('PUT', '/v1/projects/p', { name: 'P', timezone: 'Europe/Paris', minCell });
  await started.post({ verbatims });
  return async (query = '') => {
    const answer = await started.get(`/questions${query}`);
    expect(answer.status).toBe(200);
    return answer.json();
  };
}

describe('the questions of a project', () => {
  test('are those that its verbatims answer, the most answered first, each with when it was', async () => {
    const ask = await start([...said(2, HARM), ...said(3, WHY, '11'), ...said(4, undefined)]);
    expect(await ask()).toEqual({
      items: [
        { question: WHY, verbatims: 3, first: '2026-02-11T12:00:00.000Z', last: '2026-02-11T12:02:00.000Z' },
        { question: HARM, verbatims: 2, first: '2026-02-10T12:00:00.000Z', last: '2026-02-10T12:01:00.000Z' },
      ],
      more: false,
    });
  });

  test('are counted in a stretch of time, by days of the project', async () => {
    const ask = await start([...said(2, HARM), ...said(3, WHY, '11')]);
    expect((await ask('?from=2026-02-11')).items).toMatchObject([{ question: WHY, verbatims: 3 }]);
    expect((await ask('?to=2026-02-11')).items).toMatchObject([{ question: HARM, verbatims: 2 }]);
    expect(await ask('?from=2027-01-01')).toEqual({ items: [], more: false });
  });

  test('may be two hundred, and say when there are more', async () => {
    const ask = await start(Array.from({ length: 201 }, (_, i) => ({ text: 'x', question: `Q${i}` })));
    const { items, more } = await ask();
    expect([items.length, more]).toEqual([200, true]);
  });

  test('of too few verbatims are left out, and so are counts that would tell of them', async () => {
    const ask = await start([...said(3, 'Few?'), ...said(7, 'Some?'), ...said(20, WHY)], 5);
    const nothing = { verbatims: null, first: null, last: null, reliability: 'suppressed', reasons: ['small-cell'] };
    expect(await ask()).toMatchObject({
      items: [
        { question: WHY, verbatims: 20 },
        { question: 'Some?', ...nothing },
      ],
      more: false,
    });
    expect(JSON.stringify(await ask())).not.toContain('Few?');
    expect((await ask('?from=2026-02-10&to=2026-02-11')).items).toMatchObject([{ question: WHY }, { question: 'Some?', ...nothing }]);
  });

  test('that all but too few answer are not counted beside all verbatims of the scope, which the ranking tells', async () => {
    const withheld = { verbatims: null, reliability: 'suppressed' };
    expect((await (await start([...said(20, WHY), ...said(3, undefined)], 5))()).items).toMatchObject([{ question: WHY, ...withheld }]);
    const ask = await start([...said(20, WHY), ...said(9, HARM), ...said(3, undefined), ...said(8, undefined, '11')], 5);
    expect((await ask()).items).toMatchObject([{ verbatims: 20 }, { verbatims: 9 }]);
    expect((await ask('?to=2026-02-11')).items).toMatchObject([{ verbatims: 20 }, { question: HARM, ...withheld }]);
  });

  test.each([
    ['?from=yesterday', 'invalid-request'],
    ['?from=2026-03-02&to=2026-03-01', 'invalid-range'],
    ['?segment.plan=pro', 'invalid-request'],
  ])('%s is refused', async (query, code) => {
    const { get } = await startProject();
    expect((await get(`/questions${query}`)).json()).toMatchObject({ status: 400, code });
  });

  test('lead to their verbatims', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...said(2, HARM), ...said(3, WHY)] });
    const { items } = (await get('/questions')).json() as { items: { question: string; verbatims: number }[] };
    for (const { question, verbatims } of items) {
      const list = (await get(`/verbatims?question=${encodeURIComponent(question)}`)).json() as { items: object[] };
      expect(list.items).toHaveLength(verbatims);
    }
  });
});
