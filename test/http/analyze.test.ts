import { expect, test } from 'vitest';
import { startApp } from '../helpers/fixture.ts';

test('analyze answers one analysis, with what was asked for beside', async () => {
  const { call } = await startApp();
  const answer = await call('POST', '/v1/analyze', {
    text: 'Good expert.',
    lang: 'en',
    packs: ['insurance'],
    include: ['tokens'],
    targets: [{ start: 0, end: 4 }],
  });
  expect(answer.status).toBe(200);
  expect(answer.json()).toMatchObject({
    lang: { code: 'en', confidence: 1 },
    mentions: [{ touchpoint: 'insurance.expert' }],
    targets: [{ start: 0, end: 4 }],
    tokens: [{}],
  });
  const plain = (await call('POST', '/v1/analyze', { text: 'Good expert.' })).json();
  expect(plain.mentions).toEqual([]);
  expect(plain.tokens).toBeUndefined();
});

test('analyze/batch keeps order and ids', async () => {
  const { call } = await startApp();
  const verbatims = Array.from({ length: 600 }, (_, i) => ({ id: `b${i}`, text: i % 2 ? 'Good price.' : 'Bad price.' }));
  const { analyses } = (await call('POST', '/v1/analyze/batch', { verbatims: [...verbatims, { text: 'No id.' }] })).json();
  expect(analyses).toHaveLength(601);
  expect(
    analyses
      .slice(0, 600)
      .every(
        (analysis: { id: string; sentiment: { label: string } }, i: number) =>
          analysis.id === `b${i}` && analysis.sentiment.label === (i % 2 ? 'positive' : 'negative'),
      ),
  ).toBe(true);
  expect(analyses[600].id).toBeUndefined();
});
