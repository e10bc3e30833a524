import type { JSX } from 'preact';
import type { Moments } from '../../../client/api.ts';
import { percent, range } from '../../words/format.ts';
import { BranchRow, type Surroundings } from './branch-row.tsx';
import type { Group } from './groups.ts';
import { treesOf } from './tree.ts';
import { isUnfolded, unfold } from './unfolded.ts';
import { words } from './words.ts';

/** What a group takes. */
export interface GroupPanelProps extends Surroundings {
  readonly group: Group;
  /** How much is said of a stage; of a pack nothing is counted. */
  readonly said: Moments['items'][number] | undefined;
}

/** A group of touchpoints, folded until the address unfolds it or something in it is searched for. */
export function GroupPanel({ group, said, ...around }: GroupPanelProps): JSX.Element {
  const t = words();
  const { id, name, about, touchpoints } = group;
  const trees = treesOf(touchpoints);
  const unfolded = around.searched || isUnfolded('group', id);
  return (
    <details
      class="panel group"
      open={unfolded}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== unfolded && !around.searched) unfold('group', id, open);
      }}
    >
      <summary>
        <h2>{name}</h2>
        <span>
          {around.searched ? t.found(touchpoints.length) : t.count(touchpoints.length)}
          {said != null && said.share !== null && !around.searched && (
            <>
              {' '}
              ·{' '}
              <span class="together">
                {t.spoken(
                  percent(said.share.value),
                  range(said.share.low, said.share.high, (value) => percent(value)),
                )}
              </span>
            </>
          )}
        </span>
        <span class="teaser">{about ?? [...new Set(trees.map(({ touchpoint }) => touchpoint.label))].join(', ')}</span>
      </summary>
      {unfolded && (
        <>
          <div class="branch heads" aria-hidden="true">
            <span>{t.touchpoint}</span>
            <div class="amounts">
              <span>{t.verbatims}</span>
              <span>{t.share}</span>
              <span>{t.net}</span>
            </div>
            <span />
          </div>
          <ul class="branches">
            {trees.map((branch) => (
              <BranchRow key={branch.touchpoint.id} branch={branch} depth={0} {...around} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
