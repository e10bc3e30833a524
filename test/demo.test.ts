import { expect, it } from 'vitest';
import { startDemo } from './helpers/start-demo.ts';

interface Item {
  readonly evidence?: readonly { readonly label: string }[];
  readonly touchpoint: string;
  readonly verbatims: number;
  readonly share: { readonly value: number };
  readonly sentiment: { readonly net: { readonly value: number } };
}

/* The stories that data/samples/README.md tells must be told by the ranking: they are why a newcomer believes it. */
it('the sample projects tell their stories', async () => {
  const app = await startDemo();
  const ranking = async (query = '') => {
    const { items } = (await app.inject(`/v1/projects/demo/salience?${query}`)).json() as { items: Item[] };
    const find = (id: string) => items.find(({ touchpoint }) => touchpoint === id);
    return { items, net: (id: string) => find(id)?.sentiment.net.value ?? Number.NaN, share: (id: string) => find(id)?.share.value ?? 0 };
  };
  const all = await ranking();

  // Claims are the most frequent unasked pain, and the post-claim survey does not swell them.
  expect(all.items[0]?.touchpoint).toBe('insurance.claim');
  expect(all.net('insurance.claim')).toBeLessThan(-15);
  expect((await ranking('prompted=include')).share('insurance.claim')).toBeGreaterThan(all.share('insurance.claim'));

  // Reaching someone hurts; advisers, agencies and the roadside assistance delight.
  expect(all.net('phone')).toBeLessThan(-30);
  for (const delight of ['insurance.adviser', 'insurance.agency', 'insurance.roadside-assistance']) {
    expect(all.net(delight), delight).toBeGreaterThan(20);
    expect(all.net(delight), delight).toBeGreaterThan(all.net('phone'));
  }

  // Quotes speak for their side: of what hurts, the complaint comes first.
  const quoted = (await ranking('evidence=2')).items;
  const labels = (id: string) => quoted.find(({ touchpoint }) => touchpoint === id)?.evidence?.map(({ label }) => label);
  expect(labels('phone')).toEqual(['negative', 'negative']);
  expect(labels('insurance.adviser')).toEqual(['positive', 'positive']);

  // The premium rises at renewal, and it is what the leavers speak of.
  const before = await ranking('from=2026-05-01&to=2026-09-01');
  const renewal = await ranking('from=2026-09-01&to=2026-11-01');
  expect(renewal.share('insurance.premium.increase')).toBeGreaterThan(2 * before.share('insurance.premium.increase'));

  // The app: praised, broken by the update of August, mended in October.
  const app1 = (await ranking('from=2026-05-01&to=2026-08-01')).net('app');
  const app2 = (await ranking('from=2026-08-01&to=2026-10-01')).net('app');
  const app3 = (await ranking('from=2026-10-01&to=2026-11-01')).net('app');
  expect(app2).toBeLessThan(app1);
  expect(app2).toBeLessThan(app3);

  // Health reimbursements are quick and praised; documents in French alone trouble those who write in English.
  expect((await ranking('segment.product=sante')).net('insurance.reimbursement')).toBeGreaterThan(30);
  const [english, french] = [await ranking('lang=en'), await ranking('lang=fr')];
  expect(english.share('insurance.documents')).toBeGreaterThan(2 * french.share('insurance.documents'));

  // Claims step by step: the web ends worst, agencies dip with the expert, the telephone begins worst and ends best.
  const journeys = () => app.inject('/v1/projects/demo-claims/journeys?by=channelOfSale');
  await expect.poll(async () => (await journeys()).statusCode).toBe(200);
  const { items: steps } = (await journeys()).json() as {
    items: { readonly step: number; readonly segment: string | null; readonly value: number }[];
  };
  const at = (segment: string) =>
    [1, 2, 3].map((step) => steps.find((item) => item.step === step && item.segment === segment)?.value ?? Number.NaN);
  const [[begun = 0, , ended = 0], [welcomed = 0, visited = 0, settled = 0], [called = 0, , paid = 0]] = [
    at('web'),
    at('agence'),
    at('telephone'),
  ];
  expect(ended).toBeLessThan(begun);
  expect(ended).toBeLessThan(Math.min(settled, paid));
  expect(visited).toBeLessThan(Math.min(welcomed, settled));
  expect(called).toBeLessThan(Math.min(begun, welcomed));
  expect(paid).toBeGreaterThan(settled);
});
