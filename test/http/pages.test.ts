import { describe, expect, test } from 'vitest';
import { startApp } from '../helpers/fixture.ts';

type Node = Record<string, unknown>;
const refs = (part: unknown): string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : refs(value)));

describe('the contract', () => {
  test('is OpenAPI 3.1, names every call, and refers to nothing that is not there', async () => {
    const { call } = await startApp();
    const document = (await call('GET', '/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    // The whole list is held by docs/reference.md.
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/healthz', '/v1/analyze', '/v1/keys/{id}', '/v1/projects/{project}/salience']),
    );
    const names = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    const used = refs(document);
    expect(used.filter((ref) => !names.has(ref))).toEqual([]);
    expect([...names].filter((name) => !used.includes(name))).toEqual([]);
    for (const path of Object.values(document.paths as Record<string, Node>)) {
      for (const operation of Object.values(path) as Node[]) expect(operation.summary).toEqual(expect.any(String));
    }
  });

  test('says how verbatims are posted', async () => {
    const { call } = await startApp();
    const { paths, components } = (await call('GET', '/openapi.json')).json();
    const post = paths['/v1/projects/{project}/verbatims'].post;
    expect(Object.keys(post.requestBody.content)).toEqual(['application/json', 'application/x-ndjson']);
    expect(Object.keys(post.responses)).toEqual(['201', '401', '403', '404', '4XX', '5XX']);
    expect(JSON.stringify(components.schemas.VerbatimsInput.examples)).toContain('Livraison');
  });

  test('its examples are taken', async () => {
    const { call } = await startApp();
    const { components } = (await call('GET', '/openapi.json')).json();
    await call('PUT', '/v1/projects/p', components.schemas.ProjectInput.examples[0]);
    const examples: [string, string, number][] = [
      ['AnalyzeInput', '/v1/analyze', 200],
      ['AnalyzeBatchInput', '/v1/analyze/batch', 200],
      ['VerbatimsInput', '/v1/projects/p/verbatims', 201],
    ];
    for (const [schema, url, status] of examples) {
      for (const example of components.schemas[schema].examples)
        expect([schema, (await call('POST', url, example)).status]).toEqual([schema, status]);
    }
  });
});

describe('pages', () => {
  test.each(['/problems', '/docs'])('%s is HTML that runs no script of its own', async (url) => {
    const { call } = await startApp();
    const page = await call('GET', url);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(page.headers['strict-transport-security']).toBeUndefined();
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  });

  test('the documentation finds its files and the contract', async () => {
    const { call } = await startApp();
    const { body } = await call('GET', '/docs');
    const files = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map(
      ([, file]) => new URL(file as string, 'http://localhost/docs').pathname,
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect([file, (await call('GET', file)).status]).toEqual([file, 200]);
    expect((await call('GET', '/docs/json')).status).toBe(200);
  });

  test('answers are compressed for those who ask', async () => {
    const { call } = await startApp();
    const answer = await call('GET', '/openapi.json', undefined, { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(
      String(answer.headers.vary)
        .toLowerCase()
        .match(/accept-encoding/g),
    ).toHaveLength(1);
  });

  test('metrics tell requests by route, and rows by outcome', async () => {
    const { call } = await startApp();
    await call('PUT', '/v1/projects/secret-name', { name: 'S' });
    await call('POST', '/v1/projects/secret-name/verbatims', { verbatims: [{ text: 'Good.' }, { text: '' }] });
    const { body } = await call('GET', '/metrics');
    expect(body).toContain('saillance_http_requests_total{method="PUT",route="/v1/projects/{project}",status="201"} 1');
    expect(body).toContain('saillance_verbatims_total{outcome="accepted"} 1');
    expect(body).toContain('saillance_verbatims_total{outcome="rejected"} 1');
    expect(body).toContain('saillance_http_request_duration_seconds_bucket');
    expect(body).not.toContain('secret-name');
  });
});
