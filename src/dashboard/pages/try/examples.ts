/** Texts to try, each with something in it that is easily misread: negated blame, contrasts, irony of a wish, what is missing, thanks beside a complaint. */
export const EXAMPLES = {
  fr: [
    'Pas mal du tout, l’appli. Par contre injoignables au téléphone !',
    'Remboursée en deux jours, conseillère adorable, je recommande.',
    'Toujours pas de réponse à ma réclamation… Si au moins vous décrochiez. Merci quand même.',
  ],
  en: [
    'Not bad at all, the app. But nobody ever picks up the phone!',
    'The adviser was lovely, although the claim took three months.',
    'I used to love this insurer. Now premiums go up every year and I am leaving.',
  ],
} as const;
