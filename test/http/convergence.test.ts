import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, respondent?: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => ({ text, lang: 'en', ...(respondent ? { respondent: respondent(i) } : {}) }));

describe('include=respondents', () => {
  test('counts independent respondents, and one who repeats weighs as one', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [...many(40, 'bad delivery', () => 'same'), ...many(40, 'good price', (i) => `c-${i}`), ...many(20, 'nothing')],
    });
    const { items, convergence } = (await get('/salience?include=respondents')).json();
    expect(convergence).toMatchObject({ respondents: 61, named: true, current: true });
    const of = (id: string) => items.find(({ touchpoint }: { touchpoint: string }) => touchpoint === id);
    expect(of('delivery').respondents).toMatchObject({ distinct: 1, share: { value: 0.4 } });
    expect(of('price').respondents).toMatchObject({ distinct: 40, share: { value: 0.4 } });
    expect(of('delivery').respondents.share.effectiveN).toBeLessThan(of('price').respondents.share.effectiveN);
    expect(of('delivery').respondents.share.high).toBeGreaterThan(of('delivery').share.high);
    expect(of('delivery')).not.toHaveProperty('beyondChance');
  });

  test('leaves out the verbatims whose question named the touchpoint', async () => {
    const { post, get } = await startProject();
    const asked = many(10, 'bad delivery', (i) => `a-${i}`).map((row) => ({ ...row, prompted: ['delivery'] }));
    await post({ verbatims: [...asked, ...many(5, 'bad delivery', (i) => `b-${i}`), ...many(5, 'nothing', (i) => `c-${i}`)] });
    const [delivery] = (await get('/salience?include=respondents')).json().items;
    expect(delivery).toMatchObject({ share: { value: 0.5, n: 10 }, respondents: { distinct: 5, share: { value: 0.5 } } });
  });
});

describe('include=chance', () => {
  test('tells what is named more, or earlier, than lists drawn at random would have it', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(60, 'delivery'), ...many(8, 'price'), ...many(8, 'staff'), ...many(8, 'website')] });
    const { items, convergence } = (await get('/salience?include=chance&level=top')).json();
    expect(convergence.named).toBe(false);
    expect(convergence.chance.mean).toBeCloseTo(0.25, 9);
    expect(items.map(({ touchpoint, beyondChance }: Record<string, unknown>) => [touchpoint, beyondChance])).toEqual([
      ['delivery', true],
      ['price', false],
      ['staff', false],
      ['website', false],
    ]);
    expect((await get('/moments?include=chance&include=respondents')).json().items[0]).toHaveProperty('beyondChance');
    expect((await get('/salience?include=weather')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/include' }] });
  });
});

describe('order', () => {
  test('says when what comes early in texts is only what comes early in the journey', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(40, 'website, price, delivery, staff'), ...many(10, 'nothing')] });
    const { order } = (await get('/salience?level=top')).json();
    expect(order).toMatchObject({ tau: 1, n: 4 });
    expect(order.confounded).toBe(order.p <= 0.05);
  });
});
