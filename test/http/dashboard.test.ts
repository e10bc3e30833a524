import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DASHBOARD_PATHS } from '../../src/http/dashboard-paths.ts';
import { PAGES_FOLDER } from '../helpers/dashboard.ts';
import { startApp } from '../helpers/fixture.ts';
import { startKeyedApp, startOwnApp } from '../helpers/own-app.ts';

const pages = { pages: PAGES_FOLDER };
const assetsOf = (html: string) => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');

describe('the pages as they are served', () => {
  it.each(['/', '/overview?project=p', '/touchpoints/price', '/import/'])('%s is the document, asked for anew each time', async (path) => {
    const { call } = await startApp(pages);
    const page = await call('GET', path);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.body).toContain('<div id="app">');
    expect((await call('HEAD', path)).status).toBe(200);
  });

  it('run nothing inline, and nothing from elsewhere', async () => {
    const { call } = await startApp(pages);
    const { headers, body } = await call('GET', '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=/);
  });

  it('are made of files that are kept for ever, and compressed', async () => {
    const { call } = await startApp(pages);
    const assets = assetsOf((await call('GET', '/')).body);
    expect(assets.length).toBeGreaterThan(1);
    for (const asset of assets) {
      const { status, headers } = await call('GET', asset, undefined, { 'accept-encoding': 'br' });
      expect([asset, status]).toEqual([asset, 200]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-encoding']).toBe('br');
    }
  });

  it('carry the licences of what is built into them', async () => {
    const { call } = await startApp(pages);
    const { body } = await call('GET', '/licences.md');
    for (const name of ['preact', '@preact/signals', 'd3-scale', 'd3-shape']) expect(body).toContain(`## ${name} -`);
  });

  it('leave what is not there a problem of the API', async () => {
    const { call } = await startApp(pages);
    for (const path of ['/v1/nowhere', '/v1/projects/none', '/nowhere', '/assets/none.js', '/index.html/x', '/../package.json']) {
      const { status, headers } = await call('GET', path, undefined, { accept: 'text/html' });
      expect([path, status, headers['content-type']]).toEqual([path, 404, expect.stringContaining('problem+json')]);
    }
    expect((await call('POST', '/overview')).status).toBe(405);
  });

  it('need no key, for they hold no data', async () => {
    const { call } = await startKeyedApp(pages);
    for (const path of ['/', '/overview', '/icon.svg']) expect([path, (await call('GET', path)).status]).toEqual([path, 200]);
    expect((await call('GET', '/v1/projects')).status).toBe(401);
  });

  it('are found at every path that the dashboard has', () => {
    const listed = readFileSync(new URL('../../src/dashboard/pages/pages.ts', import.meta.url), 'utf8');
    const ids = [...listed.matchAll(/^ {4}id: '([^']+)'/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !DASHBOARD_PATHS.some((path) => path === id))).toEqual([]);
  });
});

describe('POST /v1/demo', () => {
  it.each(['2020-01-01', '2026-10-31', '2031-01-01'])('loads the sample project, once, by a clock that says %s', async (today) => {
    const { call, time } = await startOwnApp();
    time.now = Date.parse(today);
    expect(await call('POST', '/v1/demo').then(({ status, json }) => [status, json().accepted])).toEqual([201, 329]);
    expect((await call('GET', '/v1/projects/demo')).json()).toMatchObject({ packs: ['insurance'], timezone: 'Europe/Paris' });
    expect(await call('POST', '/v1/demo').then(({ status, json }) => [status, json().code])).toEqual([409, 'demo-exists']);
  });
});
