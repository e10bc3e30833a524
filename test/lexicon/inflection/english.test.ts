import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInflector } from '../../../src/lexicon/inflection/inflect.ts';

const inflect = createInflector('en', readFileSync('lexicons/en/inflection.tsv', 'utf8'));

/** Every form of each lemma. */
const CASES = {
  verb: `
disappoint disappoints disappointed disappointing
refuse refuses refused refusing
stop stops stopped stopping
pay pays paid paying
lie lies lied lying
try tries tried trying
enjoy enjoys enjoyed enjoying
go goes went gone going
be am is are was were been being
do does did done doing
get gets got gotten getting
break breaks broke broken breaking
steal steals stole stolen stealing
freeze freezes froze frozen freezing
cost costs costing
put puts putting
cut cuts cutting
hit hits hitting
quit quits quitting
read reads reading
upset upsets upsetting
vomit vomits vomited vomiting
overcharge overcharges overcharged overcharging
mistake mistakes mistook mistaken mistaking
resend resends resent resending
wake wakes woke woken waking
stink stinks stank stunk stinking
snap snaps snapped snapping
con cons conned conning
scam scams scammed scamming
rip rips ripped ripping
visit visits visited visiting
offer offers offered offering
prefer prefers preferred preferring
commit commits committed committing
panic panics panicked panicking
benefit benefits benefited benefiting benefitted benefitting
focus focuses focused focusing focussed focussing
burn burns burned burnt burning
spoil spoils spoiled spoilt spoiling
cancel cancels cancelled canceled cancelling canceling
travel travels travelled traveled travelling traveling
label labels labelled labeled labelling labeling
control controls controlled controlling
compel compels compelled compelling
fail fails failed failing
apologise apologises apologised apologising apologize apologizes apologized apologizing
organize organizes organized organizing organise organises organised organising
analyse analyses analysed analysing analyze analyzes analyzed analyzing
surprise surprises surprised surprising
advertise advertises advertised advertising
compromise compromises compromised compromising
rise rises rose risen rising
size sizes sized sizing
favour favours favoured favouring favor favors favored favoring
fulfil fulfils fulfilled fulfilling fulfill fulfills
program programs programmed programming programme programmes`,
  noun: `
delivery deliveries
box boxes
wish wishes
key keys
child children
person people persons
shelf shelves
belief beliefs
potato potatoes
photo photos
crisis crises
woman women
salesman salesmen
human humans
tooth teeth
quiz quizzes
status statuses
index indexes indices
news
staff
feedback
happiness
illness illnesses
luggage
means
passer-by passers-by
colour colours color colors
centre centres center centers
organization organizations organisation organisations
judgement judgements judgment judgments
check-in check-ins checkin checkins`,
  adj: `
good better best
bad worse worst
slow slower slowest
rude ruder rudest
friendly friendlier friendliest
happy happier happiest
unhappy unhappier unhappiest
big bigger biggest
dim dimmer dimmest
pricey pricier priciest
simple simpler simplest
narrow narrower narrowest
lovely lovelier loveliest
polite politer politest
clever cleverer cleverest
unkind unkinder unkindest
rich richer richest
laggy laggier laggiest
charge
expensive
helpful
terrible
useless
disappointed
disappointing
wrong
fun
numb numbest
colourful colorful
disorganised disorganized
surprised`,
};

const rows = Object.entries(CASES).flatMap(([pos, text]) =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ pos: pos as keyof typeof CASES, forms: line.split(' '), lemma: line.split(' ')[0] ?? '' })),
);

describe('English', () => {
  it.each(rows)('$pos $lemma', ({ pos, lemma, forms }) => {
    const found = inflect(lemma, pos);
    expect(found[0]).toBe(lemma);
    expect([...found].sort()).toEqual([...forms].sort());
  });

  it('spells adverbs on both sides of the Atlantic', () => {
    expect(inflect('favourably', 'adv')).toEqual(['favourably', 'favorably']);
  });
});
