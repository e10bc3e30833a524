import { gather, isEdge } from './gather.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

/** How long the IBAN of a country is (ISO 13616 registry). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
    'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 '
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Whether the check digits of an IBAN are right: modulo 97 is 1 (ISO 7064). */
function isSound(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Finds IBANs whose length is their country's and whose check digits are right, written in groups or in one go, in any case. */
export function findIbans({ text, pieces, numbers }: Page): Redaction[] {
  const found: Redaction[] = [];
  for (const i of numbers) {
    const [country, check] = [pieces[i - 1], pieces[i]];
    if (country === undefined || check === undefined || check.gap !== 'none' || country.end - country.start !== 2) continue;
    const length = LENGTHS.get(text.slice(country.start, country.end).toUpperCase());
    if (length === undefined) continue;
    const { chars, ends } = gather(text, country.start, length);
    const end = ends[length - 1];
    if (end !== undefined && isEdge(text, end) && isSound(chars)) found.push({ start: country.start, end, type: 'iban' });
  }
  return found;
}
