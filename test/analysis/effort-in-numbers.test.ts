import { describe, expect, it } from 'vitest';
import { read, sentences, trace } from './read.ts';

// Many complaints hold no word of blame: only how long it took, and how often one had to ask.
describe('effort told in numbers', () => {
  it.each(
    sentences(`
      fr negative Il a fallu six semaines pour que mon dossier soit traité.
      fr negative Il a fallu trois relances pour obtenir une réponse.
      fr negative Il m'a fallu cinq appels pour être remboursée.
      fr negative Il faut des semaines pour avoir une réponse.
      fr negative Il faut 3 mois pour avoir un rendez-vous.
      fr negative Ça a pris 6 mois.
      fr negative Le remboursement a pris plusieurs semaines.
      fr negative La résiliation prend des mois.
      fr neutral Il faut deux minutes pour souscrire.
      fr neutral Il faut prévoir un chèque de caution.
      en negative It took six weeks to get my refund.
      en negative It took me three calls to get an answer.
      en negative It took us several attempts to log in.
      en negative It takes months to get an appointment.
      en negative I needed four emails to get an answer.
      en neutral It takes two minutes to sign up.
    `),
  )('$text is $label', ({ lang, label, text }) => {
    const analysis = read(lang, text);
    expect(analysis.sentiment.label, trace(analysis)).toBe(label);
  });
});
