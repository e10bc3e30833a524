import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { googleForms } from '../../src/connectors/google-forms.ts';
import { fixture } from './fixtures.ts';

const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const ROW = fixture('google-forms/row').payload as {
  columns: { name: string; value: string; type?: string; low?: number; high?: number }[];
};

const scriptOf = (page: string) =>
  /```js\n(.*?)```/s.exec(readFileSync(new URL(`../../docs/connectors/${page}`, import.meta.url), 'utf8'))?.[1] ?? '';

interface Request {
  readonly method: string;
  readonly contentType: string;
  readonly payload: number[];
  readonly headers: Record<string, string>;
}

/** Runs the script of the page where Google's services are stand-ins: `codes` are answered one after the other, `null` is no answer. */
function google(codes: (number | null)[]) {
  const [requests, sleeps, triggers]: [Request[], number[], string[]] = [[], [], ['send', 'other']];
  const bytes = (text: string) => [...Buffer.from(text)].map((byte) => (byte > 127 ? byte - 256 : byte));
  const items = ROW.columns.flatMap(({ name, type, low, high }) => {
    const scale = { getLowerBound: () => low, getUpperBound: () => high, getRatingScaleLevel: () => high };
    const item = { getTitle: () => name, getType: () => type, asScaleItem: () => scale, asRatingItem: () => scale };
    return type === undefined ? [] : [item];
  });
  const sheet = {
    getName: () => 'Réponses',
    getFormUrl: () => 'https://docs.google.com/forms/d/1/edit',
    getRange: (row: number, column: number, _: number, columns: number) => ({
      getDisplayValues: () => [row === 1 ? ROW.columns.slice(column - 1, column - 1 + columns).map(({ name }) => name) : []],
    }),
  };
  const range = {
    getSheet: () => sheet,
    getColumn: () => 1,
    getNumColumns: () => ROW.columns.length,
    getDisplayValues: () => [ROW.columns.map(({ value }) => value)],
    getValues: () => [[new Date('2026-11-21T09:03:12Z'), ...ROW.columns.slice(1).map(({ value }) => value)]],
  };
  const context = {
    SpreadsheetApp: { getActive: () => sheet },
    FormApp: { openByUrl: () => ({ getItems: () => items }) },
    PropertiesService: { getScriptProperties: () => ({ getProperty: () => SECRET }) },
    ScriptApp: {
      getProjectTriggers: () => triggers.map((name) => ({ getHandlerFunction: () => name })),
      deleteTrigger: ({ getHandlerFunction }: { getHandlerFunction: () => string }) =>
        triggers.splice(triggers.indexOf(getHandlerFunction()), 1),
      newTrigger: (name: string) => ({ forSpreadsheet: () => ({ onFormSubmit: () => ({ create: () => triggers.push(name) }) }) }),
    },
    Utilities: {
      getUuid: () => '0d9e3c1e-0000-4000-8000-000000000000',
      base64Decode: (text: string) => [...Buffer.from(text, 'base64')],
      base64Encode: (signed: number[]) => Buffer.from(signed).toString('base64'),
      newBlob: (text: string) => ({ getBytes: () => bytes(text) }),
      computeHmacSha256Signature: (value: number[], key: number[]) => [
        ...createHmac('sha256', Buffer.from(key)).update(Buffer.from(value)).digest(),
      ],
      sleep: (milliseconds: number) => sleeps.push(milliseconds),
    },
    UrlFetchApp: {
      fetch: (_: string, request: Request) => {
        requests.push(request);
        const code = codes[requests.length - 1] ?? null;
        if (code === null) throw new Error('Address unavailable');
        return { getResponseCode: () => code };
      },
    },
  };
  const call = (name: string, argument?: unknown) => runInNewContext(`${scriptOf('google-forms.md')}\n${name}`, { ...context })(argument);
  return { requests, sleeps, triggers, send: () => call('send', { range }), install: () => call('install') };
}

describe('the script of docs/connectors/google-forms.md', () => {
  it('posts a row as it is displayed, signed, and it is read as the fixture is', () => {
    const { requests, sleeps, send } = google([200]);
    send();
    expect(sleeps).toEqual([]);
    const [request] = requests;
    const body = Buffer.from(request?.payload ?? []);
    expect(googleForms.verify?.({ headers: request?.headers ?? {}, body, now: Date.now() }, SECRET)).toBe('good');
    const context = { mapping: null, timezone: 'Europe/Paris' };
    expect(request).toMatchObject({ method: 'post', contentType: 'application/json' });
    expect(googleForms.read(JSON.parse(body.toString('utf8')), context)).toEqual(googleForms.read(ROW, context));
  });

  it.each<[string, (number | null)[], number, boolean]>([
    ['a passing fault is tried again', [503, null, 429, 201], 4, false],
    ['what is refused for good is not', [400], 1, true],
    ['nor is a bad signature', [401], 1, true],
    ['after six attempts it gives up, loudly', [500, 500, 500, 500, 500, 500, 200], 6, true],
  ])('%s', (_, codes, attempts, fails) => {
    const { requests, sleeps, send } = google(codes);
    if (fails) expect(send).toThrow('Saillance answered');
    else send();
    expect(requests).toHaveLength(attempts);
    expect(sleeps.every((pause, i) => pause >= 2000 * 2 ** i && pause < 2000 * 2 ** i + 1000)).toBe(true);
  });

  it('is installed once, however often', () => {
    const { triggers, install } = google([]);
    install();
    install();
    expect(triggers.sort()).toEqual(['other', 'send']);
  });

  it('is the same on the French page', () => {
    expect(scriptOf('fr/google-forms.md')).toBe(scriptOf('google-forms.md'));
  });
});
