import type { JSX } from 'preact';
import { usePacks } from '../reading/packs.ts';
import { language } from '../words/language.ts';
import { typeset } from '../words/typeset.ts';
import { AnswerView } from './answer-view.tsx';

/** What the choice of packs takes. */
export interface PackChoicesProps {
  readonly title: string;
  /** What choosing does. */
  readonly lead?: string;
  readonly chosen: readonly string[];
  readonly choose: (packs: readonly string[]) => void;
  /** Their names alone, without whom each is for. */
  readonly brief?: boolean;
}

/** Chooses the sectors whose words texts are read with, among all there are; what is common to all of them is always on. */
export function PackChoices({ title, lead, chosen, choose, brief = false }: PackChoicesProps): JSX.Element {
  const { answer, sectors, nameOf, aboutOf } = usePacks();
  const gone = chosen.filter((pack) => !sectors.some(({ id }) => id === pack)).map((id) => ({ id, label: id, about: null }));
  const toggle = (pack: string) => choose(chosen.includes(pack) ? chosen.filter((one) => one !== pack) : [...chosen, pack]);
  return (
    <fieldset class={`packs wide ${brief ? 'brief' : ''}`}>
      <legend>{title}</legend>
      {lead !== undefined && <small>{lead}</small>}
      <AnswerView of={answer} lines={4}>
        {() => (
          <div class="checks">
            <label class="check">
              <input type="checkbox" checked disabled />
              <span>
                {nameOf('base')}
                {!brief && <small>{typeset(aboutOf('base') ?? '', language.value)}</small>}
              </span>
            </label>
            {[...sectors, ...gone].map(({ id, label, about }) => (
              <label key={id} class="check">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span>
                  {label}
                  {about !== null && !brief && <small>{typeset(about, language.value)}</small>}
                </span>
              </label>
            ))}
          </div>
        )}
      </AnswerView>
    </fieldset>
  );
}
