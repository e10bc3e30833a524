import { expect, it } from 'vitest';
import { read, sentences, trace } from './read.ts';

it.each(
  sentences(`
    fr positive 5/5
    fr positive Note : 4/5
    fr positive Livraison faite, note : 18/20.
    fr negative 1/10
    fr negative Note : 2/5.
    fr neutral 3/5
    fr neutral Rendez-vous fixé le 1/5 au garage.
    fr neutral Rendez-vous le 28/10.
    en positive 10/10
    en positive 4.5/5
    en negative 0/10
    en negative 1/5 and that is that
    en neutral 24/7
    en neutral 6/5
    en neutral They open 24/7 on weekdays.`),
)('$lang $label: $text', ({ lang, label, text }) => {
  const analysis = read(lang, text);
  expect(analysis.sentiment.label, trace(analysis)).toBe(label);
});
