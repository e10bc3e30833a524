import { expect, test } from 'vitest';
import { ConfigError, helpText, isLoopback, readConfig, SETTINGS, unknownSettings } from '../src/config.ts';

test('config: without anything set, every setting has its default', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, data: './var', databaseUrl: null, demo: true, logLevel: 'info' });
});

test('config: an empty variable is as good as none', () => expect(readConfig({ SAILLANCE_PORT: '' }).port).toBe(3000));

test.each([
  ['SAILLANCE_AUDIT_DAYS', '0'],
  ['SAILLANCE_PORT', '70000'],
  ['SAILLANCE_PORT', 'http'],
  ['SAILLANCE_DATABASE_URL', 'postgres://localhost/x'],
  ['SAILLANCE_DEMO', 'yes'],
  ['SAILLANCE_ANALYSIS_THREADS', '0'],
])('config: %s=%s is refused by name', (variable, value) => {
  expect(() => readConfig({ [variable]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [variable]: value })).toThrow(variable);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.2', false],
  ['127.0.0.1.example.org', false],
])('config: %s is loopback: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));

test('config: help names every setting', () => {
  for (const { variable, help } of Object.values(SETTINGS)) {
    expect(helpText()).toContain(variable);
    expect(helpText()).toContain(help);
  }
});

test('config: slips are found', () =>
  expect(unknownSettings({ SAILLANCE_PROT: '1', SAILLANCE_PORT: '2', PATH: '' })).toEqual(['SAILLANCE_PROT']));
