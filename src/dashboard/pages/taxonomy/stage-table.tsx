import type { JSX } from 'preact';
import type { Salience } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { LANGUAGES, type Language, language } from '../../words/language.ts';
import { type TreeRow, treeOf } from './tree.ts';
import type { NamedTouchpoint } from './use-touchpoints.ts';
import { words } from './words.ts';

/** What the table takes. */
export interface StageTableProps {
  readonly title: string;
  readonly touchpoints: readonly NamedTouchpoint[];
  /** Figures by touchpoint; null while they are not known. */
  readonly figures: ReadonlyMap<string, Salience['items'][number]> | null;
  readonly labelOf: (id: string) => string;
}

function Row({
  row: { touchpoint, depth },
  figure,
  labelOf,
}: { readonly row: TreeRow; readonly figure: Salience['items'][number] | null | undefined } & Pick<
  StageTableProps,
  'labelOf'
>): JSX.Element {
  const t = words();
  const s = shared();
  const { id, label, labels, specialises } = touchpoint;
  const other = (Object.keys(LANGUAGES) as Language[]).find((code) => code !== language.value);
  const cells = (): readonly [string, string, string] => {
    if (figure === null) return ['…', '…', '…'];
    if (figure === undefined) return [t.silent, '–', '–'];
    if (figure.share === null) return [t.withheld, '–', '–'];
    const { share, sentiment } = figure;
    const faint = figure.reliability === 'insufficient' ? ` · ${s.reliability.insufficient}` : '';
    const net = sentiment.net;
    return [
      `${number(figure.verbatims)}${faint}`,
      `${percent(share.value, 1)} (${range(share.low, share.high, (value) => percent(value, 1))})`,
      net === null
        ? '–'
        : t.netWith(
            signed(net.value),
            range(net.low, net.high, (value) => signed(value)),
          ),
    ];
  };
  const [said, share, net] = cells();
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${depth * 1.4}rem` }}>
        <Link to={`/touchpoints/${encodeURIComponent(id)}`}>{label}</Link>
        {specialises !== null && <small>{t.specialises(labelOf(specialises))}</small>}
      </th>
      <td lang={other}>{other === undefined ? '' : labels[other]}</td>
      <td class="number">{said}</td>
      <td class="number">{share}</td>
      <td class="number">{net}</td>
    </tr>
  );
}

/** The touchpoints of a stage, as a tree, with how much is said of each, and how. */
export function StageTable({ title, touchpoints, figures, labelOf }: StageTableProps): JSX.Element {
  const t = words();
  return (
    <Panel title={title}>
      <div class="scroll">
        <table class="taxonomy">
          <thead>
            <tr>
              <th scope="col">{t.touchpoint}</th>
              <th scope="col">{t.other}</th>
              {[t.verbatims, t.share, t.net].map((name) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {treeOf(touchpoints).map((row) => (
              <Row key={row.touchpoint.id} row={row} figure={figures === null ? null : figures.get(row.touchpoint.id)} labelOf={labelOf} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
