import { describe, expect, it } from 'vitest';
import { readTexts, type TextLine } from '../../src/cli/analyze/read-texts.ts';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<TextLine[]> {
  const bytes = (async function* () {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  })();
  const lines: TextLine[] = [];
  for await (const line of readTexts(bytes)) lines.push(line);
  return lines;
}

describe('texts to analyse', () => {
  it('are lines, numbered as in the file, blank ones left out', async () => {
    expect(await read('\ufeffTrop ', 'cher.\r\n\n  \nParfait')).toEqual([
      { line: 1, row: { id: '1', text: 'Trop cher.' } },
      { line: 4, row: { id: '4', text: 'Parfait' } },
    ]);
  });

  it('are objects where the first line is one, other fields left out', async () => {
    expect(await read('{"id":"a","text":"x","stars":3}\n{"text":"{y}","lang":"fr"}\n')).toEqual([
      { line: 1, row: { id: 'a', text: 'x' } },
      { line: 2, row: { id: '2', text: '{y}', lang: 'fr' } },
    ]);
  });

  it('are refused one by one, with the line and the field', async () => {
    const lines = await read('{"text":"x"}\n{"text":1}\nno\n{"text":"y","lang":"?"}\n[]\nnull');
    expect(lines.map((one) => ('fault' in one ? `${one.line} ${one.fault.replace(/:.*/, '')}` : one.line))).toEqual([
      1,
      '2 text',
      '3 this is not JSON, as the first line is',
      '4 lang',
      '5 text',
      '6 text',
    ]);
  });

  it('are characters even where a chunk ends within one', async () => {
    const bytes = Buffer.from('Déçu');
    expect(await read(bytes.subarray(0, 2), bytes.subarray(2))).toEqual([{ line: 1, row: { id: '1', text: 'Déçu' } }]);
  });

  it('that are not UTF-8 are a fault', async () => {
    await expect(read(Buffer.from('Déçu', 'latin1'))).rejects.toThrow(TypeError);
  });
});
