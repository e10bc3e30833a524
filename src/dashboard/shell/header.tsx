import type { JSX } from 'preact';
import { changeKey } from '../data/change-key.ts';
import { Link } from '../parts/link.tsx';
import { key, keyWanted } from '../state/session.ts';
import { LANGUAGES, language, speak } from '../words/language.ts';
import { ProjectPicker } from './project-picker.tsx';
import { words } from './words.ts';

function LanguageSwitch(): JSX.Element {
  const t = words();
  return (
    <fieldset class="languages">
      <legend class="unseen">{t.language}</legend>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <button
          type="button"
          key={code}
          lang={code}
          aria-pressed={code === language.value}
          title={name}
          onClick={() => speak(code as keyof typeof LANGUAGES)}
        >
          <span class="unseen">{name}</span>
          <span aria-hidden="true">{code}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The name of the service, the project, and the language. */
export function Header(): JSX.Element {
  const t = words();
  return (
    <header class="top">
      <Link to="/" class="brand">
        <svg viewBox="0 0 32 20" aria-hidden="true">
          <circle cx="4" cy="16" r="2.6" />
          <circle cx="28" cy="16" r="2.6" />
          <circle class="salient" cx="16" cy="8" r="6.2" />
        </svg>
        Saillance
      </Link>
      {!keyWanted.value && <ProjectPicker />}
      <div class="reading">
        {key.value !== null && !keyWanted.value && (
          <button type="button" class="quiet" onClick={() => changeKey(null)}>
            {t.keyForget}
          </button>
        )}
        <LanguageSwitch />
      </div>
    </header>
  );
}
