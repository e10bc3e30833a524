import type { JSX } from 'preact';
import { words } from './words.ts';

/** What the choice of packs takes. */
export interface PacksProps {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (packs: readonly string[]) => void;
}

/** The vocabularies of sectors to read with, beside the one of every business. */
export function Packs({ known, chosen, choose }: PacksProps): JSX.Element {
  const t = words();
  const names: Readonly<Record<string, string>> = t.packNames;
  const toggle = (pack: string) => choose(chosen.includes(pack) ? chosen.filter((one) => one !== pack) : [...chosen, pack]);
  return (
    <fieldset class="packs">
      <legend>{t.packs}</legend>
      <label>
        <input type="checkbox" checked disabled /> {t.base}
      </label>
      {known.map((pack) => (
        <label key={pack}>
          <input type="checkbox" checked={chosen.includes(pack)} onChange={() => toggle(pack)} /> {names[pack] ?? pack}
        </label>
      ))}
    </fieldset>
  );
}
