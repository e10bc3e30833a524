import { expect, it } from 'vitest';
import { read, sentences, trace } from './read.ts';

// A closed idiom is not negated again, but "without" under a negator is negated twice.
it.each(
  sentences(`
    fr negative Pas sans problème.
    fr negative Ce n'est pas sans défaut.
    fr positive Sans problème.
    fr positive Livré sans aucun souci.
    fr positive Pas de problème.
    en negative It was not without problems.
    en positive Without any problem.
    en positive No problem at all.`),
)('$lang: $text', ({ lang, label, text }) => {
  const analysis = read(lang, text);
  expect(analysis.sentiment.label, trace(analysis)).toBe(label);
});
