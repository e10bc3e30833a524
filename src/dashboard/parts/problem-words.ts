import type { Trouble } from '../data/answer.ts';
import { dictionary } from '../words/dictionary.ts';

const words = dictionary({
  en: {
    'rate-limited': 'Too many requests in a short time. A moment’s patience helps.',
    internal: 'The service failed. The fault is ours; it is noted in its log.',
    'store-unavailable': 'The service cannot reach its data just now. Nothing that was accepted is lost.',
    overloaded: 'The service has too much to do just now. A moment’s patience helps.',
    'shutting-down': 'The service is being restarted. A moment’s patience helps.',
    'not-ready': 'The service is not ready yet. A moment’s patience helps.',
    forbidden: 'Your key does not allow this. Whoever administers the service can give you one that does.',
    'unknown-project': 'This project is no longer there.',
    'unknown-touchpoint': 'The sectors of this project know no such touchpoint.',
    'unknown-verbatim': 'This verbatim is not in the project, or no longer.',
    'invalid-range': 'The period is empty: its first day must come before its last.',
    'too-many-periods': 'The period is too long for this step. Choose a shorter one.',
  },
  fr: {
    'rate-limited': 'Trop de demandes en peu de temps. Un peu de patience suffit.',
    internal: 'Le service a échoué. La faute est de notre côté ; elle est notée dans son journal.',
    'store-unavailable': 'Le service n’accède pas à ses données en ce moment. Rien de ce qui a été accepté n’est perdu.',
    overloaded: 'Le service a trop à faire en ce moment. Un peu de patience suffit.',
    'shutting-down': 'Le service redémarre. Un peu de patience suffit.',
    'not-ready': 'Le service n’est pas encore prêt. Un peu de patience suffit.',
    forbidden: 'Votre clé ne le permet pas. La personne qui administre le service peut vous en donner une qui le permette.',
    'unknown-project': 'Ce projet n’existe plus.',
    'unknown-touchpoint': 'Les univers de ce projet ne connaissent pas ce point de contact.',
    'unknown-verbatim': 'Ce verbatim n’est pas, ou n’est plus, dans le projet.',
    'invalid-range': 'La période est vide : son premier jour doit précéder le dernier.',
    'too-many-periods': 'La période est trop longue pour ce pas. Choisissez-en une plus courte.',
  },
});

/** What a refusal means, in the reader’s language; null for one that readers of pages do not meet, and for a service out of reach. */
export function meaningOf(trouble: Trouble): string | null {
  const known: Readonly<Record<string, string>> = words();
  return trouble.kind === 'refused' ? (known[trouble.problem.code] ?? null) : null;
}
