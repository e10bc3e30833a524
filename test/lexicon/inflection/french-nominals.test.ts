import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInflector } from '../../../src/lexicon/inflection/inflect.ts';

const inflect = createInflector('fr', readFileSync('lexicons/fr/inflection.tsv', 'utf8'));

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' ')) as [string, ...string[]][];

const ADJECTIVES = table(`
heureux heureuse heureuses
odieux odieuse odieuses
jaloux jalouse jalouses
doux douce douces
faux fausse fausses
vieux vieille vieilles vieil
réactif réactive réactifs réactives
naïf naïve naïfs naïves
neuf neuve neufs neuves
bref brève brefs brèves
menteur menteuse menteurs menteuses
moqueur moqueuse moqueurs moqueuses
trompeur trompeuse trompeurs trompeuses
prometteur prometteuse prometteurs prometteuses
réparateur réparatrice réparateurs réparatrices
protecteur protectrice protecteurs protectrices
inférieur inférieure inférieurs inférieures
meilleur meilleure meilleurs meilleures
cruel cruelle cruels cruelles
exceptionnel exceptionnelle exceptionnels exceptionnelles
pareil pareille pareils pareilles
nul nulle nuls nulles
archinul archinulle archinuls archinulles
seul seule seuls seules
gentil gentille gentils gentilles
subtil subtile subtils subtiles
bon bonne bons bonnes
moyen moyenne moyens moyennes
fin fine fins fines
malin maligne malins malignes
commun commune communs communes
net nette nets nettes
complet complète complets complètes
inquiet inquiète inquiets inquiètes
discret discrète discrets discrètes
prêt prête prêts prêtes
idiot idiote idiots idiotes
sot sotte sots sottes
cher chère chers chères
grossier grossière grossiers grossières
mensonger mensongère mensongers mensongères
génial géniale géniaux géniales
déloyal déloyale déloyaux déloyales
banal banale banals banales
fatal fatale fatals fatales
beau belle beaux belles bel
nouveau nouvelle nouveaux nouvelles nouvel
jumeau jumelle jumeaux jumelles
mou molle mous molles mol
flou floue flous floues
public publique publics publiques
blanc blanche blancs blanches
franc franche francs franches
sec sèche secs sèches
frais fraîche fraîches
gros grosse grosses
épais épaisse épaisses
mauvais mauvaise mauvaises
précis précise précises
courtois courtoise courtoises
long longue longs longues
exigu exiguë exigus exiguës
ambigu ambiguë ambigus ambiguës
dû due dus dues
favori favorite favoris favorites
poli polie polis polies
déçu déçue déçus déçues
énervé énervée énervés énervées
lent lente lents lentes
exigeant exigeante exigeants exigeantes
grand grande grands grandes
agréable agréables
efficace efficaces
bleu bleue bleus bleues
sympa sympas
zen
`);

const NOUNS = table(`
problème problèmes
retard retards
prix
voix
gaz
travail travaux
bail baux
détail détails
festival festivals
cheval chevaux
niveau niveaux
tuyau tuyaux
enjeu enjeux
pneu pneus
genou genoux
clou clous
œil yeux
monsieur messieurs
e-mail e-mails email emails
clé clés clef clefs
événement événements évènement évènements
chef-d'œuvre chefs-d'œuvre
rendez-vous
après-vente
vendeur vendeurs vendeuse vendeuses
conseiller conseillers conseillère conseillères
technicien techniciens technicienne techniciennes
commercial commerciaux commerciale commerciales
sauveur sauveurs
`);

describe('French adjectives and nouns', () => {
  it.each(ADJECTIVES)('adjective %s', (...row) => {
    expect(inflect(row[0], 'adj').sort()).toEqual([...row].sort());
  });

  it.each(NOUNS)('noun %s', (...row) => {
    expect(inflect(row[0], 'noun').sort()).toEqual([...row].sort());
  });

  it.each(['adv', 'interj', 'form'] as const)('%s stays as written', (pos) => {
    expect(inflect('Jamais', pos)).toEqual(['jamais']);
  });
});
