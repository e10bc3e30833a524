import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSound, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();
/** Every pack there is, as it is called in English. */
const PACKS = readdirSync('lexicons/packs').map(
  (pack) => /^-\tname\t(.+)$/m.exec(readFileSync(`lexicons/packs/${pack}/en.tsv`, 'utf8'))?.[1] ?? pack,
);

describe('the page where a text is tried', () => {
  it.each([
    ['fr', 'Essayer', 'Rien n’est conservé', 'Application mobile', 360, 'dark'],
    ['en', 'Try', 'Nothing is stored', 'Mobile app', 1280, 'light'],
  ] as const)('reads an example in %s', async (language, title, kept, touchpoint, width, theme) => {
    const page = await openPage('/try', { language, width, theme });
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.textContent('main')).toContain(kept);
    const example = page.locator('.examples button', { hasText: 'Pas mal du tout' });
    const text = await example.textContent();
    await example.click();
    await page.locator('.score-sum').waitFor();
    expect(await page.textContent('.read-text')).toBe(text);
    expect(await page.textContent('.mentions')).toContain(touchpoint);
    expect(await page.textContent('.try [role="status"]')).toMatch(/0[.,]13/);
    await expectSound(page);
  });

  it('reads what is typed, once the typing stops, as text', async () => {
    const page = await openPage('/try?project=demo');
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/analyze') && asked.push((request.postDataJSON() as { text: string }).text));
    const text = '<script>alert(1)</script> Great staff, awful prices!';
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000); // the pause after which one has stopped typing is not that of a slow machine
    await page.getByLabel('The text').pressSequentially(text);
    await page.clock.runFor(1000);
    await page.waitForFunction((typed) => document.querySelector('.read-text')?.textContent === typed, text);
    expect(asked).toEqual([text]);
    await page.clock.resume();
    for (const pack of PACKS) await page.getByLabel(pack, { exact: true }).waitFor();
    const again = page.waitForResponse((response) => response.url().endsWith('/analyze') && response.ok());
    await Promise.all([again, page.getByLabel('Insurance').uncheck()]);
    await page.getByLabel('Hotels').check();
    await page.getByLabel('The text').fill('The breakfast was awful.');
    await page.locator('.mentions', { hasText: 'Breakfast' }).waitFor();
    await page.getByLabel('The text').fill('');
    await page.getByText('choose an example').waitFor();
    await expectSound(page);
  });
});
