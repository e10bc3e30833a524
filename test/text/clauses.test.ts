import { describe, expect, test } from 'vitest';
import { clausesOf } from './reader.ts';

describe('clauses', () => {
  test.each([
    ['fr', 'accueil sympa mais prix trop hauts', ['accueil sympa', 'mais prix trop hauts']],
    ['fr', 'je pars parce que tout est lent', ['je pars', 'parce que tout est lent']],
    ['fr', "je pars parce qu'ils mentent", ['je pars', "parce qu'ils mentent"]],
    ['fr', 'déçu car trop long', ['déçu', 'car trop long']],
    ['fr', 'accueil, prix, délais', ['accueil,', 'prix,', 'délais']],
    ['fr', 'rien à dire (sauf le prix)', ['rien à dire (', 'sauf le prix)']],
    ['fr', 'bien - sans plus', ['bien -', 'sans plus']],
    ['fr', 'bien – sans plus', ['bien –', 'sans plus']],
    ['fr', 'un rendez-vous manqué', ['un rendez-vous manqué']],
    ['fr', 'rapport qualité/prix correct', ['rapport qualité/prix correct']],
    ['fr', 'sympa / cher', ['sympa /', 'cher']],
    ['fr', 'bof... sans plus', ['bof...', 'sans plus']],
    ['fr', '« bien » pourtant cher', ['«', 'bien »', 'pourtant cher']],
    ['fr', 'mais quelle attente', ['mais quelle attente']],
    ['en', 'nice staff but slow service', ['nice staff', 'but slow service']],
    ['en', 'I left because it was slow', ['I left', 'because it was slow']],
    ['en', 'a state-of-the-art app', ['a state-of-the-art app']],
    ['en', 'friendly, quick; cheap', ['friendly,', 'quick;', 'cheap']],
    ['en', 'good -- really good', ['good --', 'really good']],
    ['en', 'good—really good', ['good—', 'really good']],
  ])('%s: %s', (lang, text, expected) => {
    expect(clausesOf(text, lang)).toEqual(expected);
  });
});
