import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInflector } from '../../../src/lexicon/inflection/inflect.ts';

const inflect = createInflector('fr', readFileSync('lexicons/fr/inflection.tsv', 'utf8'));

/** infinitive: forms it has / forms it has not */
const CASES = `
parler: parle parles parlent parlons parlions parlèrent parlâmes parlât parlasse parlerai parleraient parlant parlé parlées
manger: mange mangeons mangions mangeais mangea mangèrent mangeât mangé / mangons mangais mangeions mangeèrent
placer: plaçons placions plaçait plaça placèrent plaçant placé / placons plaçions plaçèrent
dégager: dégageons dégagions
annoncer: annonçait annonciez
appeler: appelle appellerai appelons appelé / appèle appele
rappeler: rappellent rappelait
jeter: jette jettera jetons / jète
rejeter: rejettent rejetée
acheter: achète achèteront achetons / achette
racheter: rachète
geler: gèle gelons / gelle
surgeler: surgelés surgèle
harceler: harcèlent harcelé / harcelle
épeler: épelle épèle épelons
interpeller: interpelle interpellé / interpelé
lever: lève lèvera levons levé / leve
enlever: enlèvent enlevée
peser: pèsent pesait
dépecer: dépèce dépeçait
sevrer: sèvre sevré
céder: cède céderai cèderai cédons cédé
régler: règle réglera règlera réglée
protéger: protège protégeait protégeons protégé
piéger: piègent piégés
déléguer: délègue déléguait
inquiéter: inquiète inquiétée
dégénérer: dégénère dégénérait
exagérer: exagèrent exagéré
créer: crée créée créerait / crèe
agréer: agréée
vexer: vexe vexé / vèxe
détester: déteste détestait / détèste
blesser: blessée / blèsse
gêner: gêne gênera
arrêter: arrêtent arrêtez
payer: paie paye paiera payera payions
balayer: balaie balaye
envoyer: envoie enverra envoyons / envoye envoiera
renvoyer: renverront renvoyés
nettoyer: nettoie nettoiera nettoyé / nettoye
ennuyer: ennuie ennuyé / ennuye
essuyer: essuiera
fatiguer: fatiguons fatiguait
critiquer: critiquait critiquons
étudier: étudiions étudiant
louer: louent louée
tuer: tuent tuait
finir: finis finissons finissait finîmes finira finie finît
réussir: réussit réussissent réussi
haïr: hais haïssons haïe haïmes
salir: salissent salie
trahir: trahissez trahie
moisir: moisi moisissait
partir: pars part partons partîmes partie parte
repartir: repars repartent
répartir: répartis répartissent / répars
sortir: sors sortent sorti
ressortir: ressort
assortir: assortissent / assors
sentir: sens sentait sentie
ressentir: ressens ressentez
mentir: mens mentent menti / mentions mentie ments
démentir: démens
dormir: dors dormait dormi / dormie
endormir: endors endormie
servir: sers servent servis
desservir: dessert
asservir: asservissent
repentir: repens
convertir: convertissent
garantir: garantissez / garans
avertir: avertit avertissent
venir: viens viennent vint vînmes viendra venue vienne
convenir: convient conviendrait convenu
tenir: tiens tînt tiendrez tenues
maintenir: maintiennent maintenant
bénir: bénissent béni
ouvrir: ouvre ouvert ouvrait ouvrit
découvrir: découvre découverte
offrir: offre offert offrent
souffrir: souffre souffert
accueillir: accueille accueillera accueilli / accueillira
assaillir: assaille assailli
tressaillir: tressaille
défaillir: défaille défailli
faillir: failli faillit / faillons
bouillir: bout bouillons
vêtir: vêts vêtue
fuir: fuis fuyait fuient fui
enfuir: enfuient
courir: court courrait courut couru / cours
secourir: secourue
mourir: meurs mourrait morte mourut
acquérir: acquiers acquerrait acquise acquièrent
conquérir: conquis conquièrent
guérir: guérissent guérie
avoir: ai as ont eut aura ayant aient ayez eue / avant
être: suis sommes étais étant fût serez été soient / étée
aller: vais vont va irai allait aille allée
faire: fais faites font fasse fassions fera fit fait faisait
satisfaire: satisfait satisferait satisfasse
refaire: refaites
dire: dites disent dît dite / disez
redire: redites
contredire: contredisez contredit
interdire: interdisez interdite
maudire: maudissent maudite
pouvoir: peux peuvent pourrait put puisse puissions pu / pue
vouloir: veux veulent voudrait veuille veuillez voulue
savoir: sais sachant sache sachons saurait su / savant
devoir: dois doivent devrait dû due dus dues
redevoir: redevrait
décevoir: déçois déçoit déçoivent déçu déçue déçues décevant décevait déçut
recevoir: reçu reçoivent recevra recevons
apercevoir: aperçoit aperçue
voir: vois voient verra vit vue voyait
revoir: reverrai revue
entrevoir: entrevit
prévoir: prévoira prévue / préverra
pourvoir: pourvoira pourvu
valoir: vaux vaut vaudrait vaille valu
prévaloir: prévale / prévaille
équivaloir: équivaut
falloir: faut faudrait fallait fallu fallût
pleuvoir: pleut pleuvait plu
émouvoir: émeut ému émue
promouvoir: promeut promue
asseoir: assied assoit assise asseyez
prendre: prends prennent prit prise prenait
apprendre: apprenez apprise
surprendre: surprise surprend
mettre: mets met mettait mis mise
promettre: promis promettent
admettre: admis admettons
battre: bat battu battent
vaincre: vainc vainquons vaincue
convaincre: convaincu convainquent
rendre: rends rend rendu rendait rendît
attendre: attend attendait attendu
perdre: perd perdue perdent
répondre: réponds répondu répondent
descendre: descendu descend
mordre: mordit mordue
rompre: rompt rompu
interrompre: interrompt interrompue
corrompre: corrompus
connaître: connais connaît connaissons connut connue connaîtra
reconnaître: reconnaissait reconnu
disparaître: disparu disparaît
naître: naît née naquit
accroître: accru accroît accroissent
conduire: conduit conduisait conduisit conduite
produire: produisent produite
détruire: détruit détruisent
construire: construit construite
nuire: nuisent nui nuirait / nuit nuie
plaindre: plains plaint plaignent plaignait plainte
craindre: crains craignons crainte
contraindre: contrainte contraignait
éteindre: éteint éteinte éteignent
peindre: peignait peinte
joindre: joint joignent
rejoindre: rejoignait
résoudre: résolu résout résolvent résolvait
dissoudre: dissous dissoute dissolvent
coudre: cousu cousent
moudre: moulu
écrire: écris écrivent écrit écrivit
inscrire: inscrite inscrivait
lire: lisent lue lu
élire: élue
relire: relisez
vivre: vis vivent vécu vécut
survivre: survécu survit
suivre: suit suivi suivent suivait / suis
poursuivre: poursuivie
plaire: plaît plaisait plu plairait / plus plue
déplaire: déplaît déplaisent
taire: tais taisez tue / tu
extraire: extrait extrayait extraient
distraire: distrait distraite
conclure: conclu conclue concluent
exclure: exclue
inclure: inclus incluse
croire: crois croient cru croyait
boire: bois buvait bue boivent / bus but
rire: rit riait riions ri
sourire: souriant souri sourient
suffire: suffit suffisait suffisent / suffie
clore: clos close
sommer: somme sommé / sommes
resservir: ressert
combler: comblé comblait / comble
outrer: outré / outre
`;

const rows = CASES.trim()
  .split('\n')
  .map((line) => {
    const [infinitive = '', rest = ''] = line.split(': ');
    const [has = '', hasNot = ''] = rest.split(' / ');
    return { infinitive, has: has.split(' '), hasNot: hasNot.split(' ').filter(Boolean) };
  });

describe('French verbs', () => {
  it.each(rows)('$infinitive', ({ infinitive, has, hasNot }) => {
    const forms = inflect(infinitive, 'verb');
    expect(has.filter((form) => !forms.includes(form))).toEqual([]);
    expect(hasNot.filter((form) => forms.includes(form))).toEqual([]);
    expect(forms[0]).toBe(infinitive);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.filter((form) => !/^[a-zàâçéèêëîïôûùœ]+$/.test(form))).toEqual([]);
  });

  it('gives every simple form of a regular verb and no other', () => {
    expect(inflect('gérer', 'verb').sort()).toEqual(
      `gérer gère gères gèrent gérons gérez gérais gérait gérions gériez géraient gérant gérerai géreras gérera gérerons gérerez
       géreront gérerais gérerait gérerions géreriez géreraient gèrerai gèreras gèrera gèrerons gèrerez gèreront gèrerais
       gèrerait gèrerions gèreriez gèreraient gérai géras géra gérâmes gérâtes gérèrent gérasse gérasses gérât gérassions
       gérassiez gérassent géré gérée gérés gérées`
        .split(/\s+/)
        .sort(),
    );
  });

  it.each([
    ['se plaindre', 'plaindre'],
    ["s'énerver", 'énerver'],
    ['S’énerver', 'énerver'],
  ])('%s has the forms of %s', (pronominal, bare) => {
    expect(inflect(pronominal, 'verb')).toEqual(inflect(bare, 'verb'));
  });

  it.each(['livraison', 'échoir'])('refuses %s as a verb', (lemma) => {
    expect(() => inflect(lemma, 'verb')).toThrow(lemma);
  });
});
