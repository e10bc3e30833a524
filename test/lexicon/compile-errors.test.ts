import { describe, expect, test } from 'vitest';
import { compileSmall, smallFiles } from './small-lexicon.ts';

const MOMENTS = '{ five-moments: second.use, product: use, relationship: first-use, cycle: use }';
const one = (id: string, more = '') => `- id: ${id}\n  moments: ${MOMENTS}\n${more}`;

describe('a fault names file and line', () => {
  test.each([
    // file, content, what is said
    ['fr/polarity.tsv', '# bon\n\nbon\tadj', 'fr/polarity.tsv:3: has 2 columns, wants 3 to 4'],
    ['fr/polarity.tsv', 'bon\tadj\t0.5\tbonne\tx', 'fr/polarity.tsv:1: has 5 columns'],
    ['fr/polarity.tsv', 'bon\tadj\t0.5\nbon\tadj\t0.5', 'fr/polarity.tsv:2: repeats line 1'],
    ['fr/polarity.tsv', 'bon \tadj\t0.5', 'fr/polarity.tsv:1: has white space around a column'],
    ['fr/polarity.tsv', 'bon\t\t0.5', 'fr/polarity.tsv:1: has an empty column'],
    ['fr/polarity.tsv', 'bon\tadjective\t0.5', 'fr/polarity.tsv:1: column 2 is "adjective", wants adj, noun'],
    ['fr/polarity.tsv', 'bon\tadj\t1.5', 'fr/polarity.tsv:1: column 3 is "1.5", wants a number from -1 to 1'],
    ['fr/polarity.tsv', 'bon\tadj\tgood', 'column 3 is "good"'],
    ['en/expressions.tsv', 'top notch\t0.7\tshut', 'en/expressions.tsv:1: column 3 is "shut", wants open, closed'],
    ['en/expressions.tsv', 'top  notch\t0.7', 'en/expressions.tsv:1: has two spaces in a row'],
    ['en/expressions.tsv', 'ok\t0.3\ntop|\t0.7', 'en/expressions.tsv:2: "top|" has an empty alternative'],
    ['en/expressions.tsv', 'a … b … c … d … e\t0.7', 'en/expressions.tsv:1: stands for more than 64'],
    ['fr/modifiers.tsv', 'très\tintensifier\t0.5', 'fr/modifiers.tsv:1: column 3 is "0.5", wants a number from 1 to 3'],
    ['fr/modifiers.tsv', 'peu\tweakener\t1.5', 'wants a number from 0 to 1'],
    ['fr/modifiers.tsv', 'peu\tweak\t0.5', 'wants intensifier, weakener'],
    ['fr/modifiers.tsv', 'peu\tweakener\t0.5\tbefore', 'wants after'],
    ['fr/negators.tsv', 'pas\tno', 'fr/negators.tsv:1: column 2 is "no", wants particle'],
    ['fr/negators.tsv', 'pas\tnegator\t0.7', 'wants a number from -1 to 0'],
    ['fr/contrast.tsv', 'mais\tand', 'wants but, concession, exception'],
    ['fr/wishes.tsv', 'merci\thope', 'wants wish, request, condition'],
    ['fr/questions.tsv', 'rien\tnothing', 'wants asks-good'],
    ['fr/intents.tsv', 'je pars\tgo', 'wants recommend'],
    ['fr/aliases.tsv', 'pb', 'has 1 columns, wants 2'],
    ['fr/language.tsv', 'le\tword', 'fr/language.tsv:1: column 2 is "word", wants function, short'],
    ['fr/segmentation.tsv', 'elisions\tl', 'fr/segmentation.tsv:1: column 1 is "elisions"'],
    ['fr/segmentation.tsv', 'hyphens\tperhaps', 'fr/segmentation.tsv:1: hyphens wants cut or keep'],
    ['und/emoji.tsv', '😍\t2', 'und/emoji.tsv:1: column 2 is "2"'],
    ['und/languages.tsv', 'fr\tisos\tfra', 'und/languages.tsv:1: column 2 is "isos"'],
    ['packs/base/fr.tsv', 'stuff\tterm\t~chose', 'packs/base/fr.tsv:1: "stuff" is not in touchpoints.yaml'],
    ['packs/base/fr.tsv', 'staff\tterms\t~chose', 'packs/base/fr.tsv:1: column 2 is "terms", wants name, about, foreign, label'],
    ['packs/base/fr.tsv', 'staff\tforeign\t~chose', '"foreign" is of the pack: "-", not "staff"'],
    ['packs/base/fr.tsv', 'staff\tlabel\tUn\nstaff\tlabel\tDeux', 'packs/base/fr.tsv:2: gives "staff" a second label'],
    ['packs/base/fr.tsv', 'staff\tname\tLe commun', 'packs/base/fr.tsv:1: "name" is of the pack: "-", not "staff"'],
    ['packs/base/fr.tsv', '-\tlabel\tLe commun', 'packs/base/fr.tsv:1: "-" is not in touchpoints.yaml'],
    ['packs/base/fr.tsv', '-\tname\tUn\n-\tname\tDeux', 'packs/base/fr.tsv:2: gives "-" a second name'],
    ['packs/base/fr.tsv', '-\tpolarity\tcher', 'packs/base/fr.tsv:1: column 4'],
    ['packs/base/touchpoints.yaml', 'staff: 1', 'packs/base/touchpoints.yaml:1: wants a list'],
    ['packs/base/touchpoints.yaml', '- id: staff\n  - x', 'packs/base/touchpoints.yaml:2:'],
    ['packs/base/touchpoints.yaml', one('Staff'), 'packs/base/touchpoints.yaml:1: id is no dotted kebab-case id'],
    ['packs/base/touchpoints.yaml', one('staff') + one('staff'), 'packs/base/touchpoints.yaml:3: "staff" is given twice'],
    ['packs/base/touchpoints.yaml', one('staff.manner'), '"staff.manner" comes before its parent "staff"'],
    ['packs/base/touchpoints.yaml', '- id: staff\n', 'packs/base/touchpoints.yaml:1: "staff" has no stage in five-moments'],
    ['packs/base/touchpoints.yaml', one('staff').replace('cycle: use', 'cycle: sleep'), '"sleep" is no stage of cycle: need, search'],
    ['packs/base/touchpoints.yaml', one('staff', '  colour: red\n'), 'packs/base/touchpoints.yaml:1:'],
    ['packs/shop/touchpoints.yaml', one('till'), 'packs/shop/touchpoints.yaml:1: "till" wants the prefix "shop."'],
    [
      'packs/shop/touchpoints.yaml',
      one('shop.till', '  specialises: nobody\n'),
      '"shop.till" specialises "nobody", which base does not have',
    ],
    [
      'packs/shop/touchpoints.yaml',
      one('shop.till', '  quality: staff\n'),
      '"shop.till" is "staff" said of its parent, which is no quality of base',
    ],
    ['packs/base/touchpoints.yaml', one('staff', '  role: boss\n'), 'packs/base/touchpoints.yaml:1: role'],
  ])('%s: %j', (file, content, message) => {
    expect(() => compileSmall({ [file]: content })).toThrow(message);
  });

  test.each([...smallFiles().keys()].filter((file) => !/^packs\/shop\/touchpoints|polarity\.tsv$/.test(file)))('%s is missed', (file) => {
    expect(() => compileSmall({ [file]: null })).toThrow(`${file}:0: is missing`);
  });

  test('what is right compiles', () => {
    expect(compileSmall()).toMatchObject({
      digest: 'test',
      packs: [{ id: 'base' }, { id: 'shop', languages: ['fr', 'en'], labels: {}, about: {} }],
    });
  });

  test('a pack is called what its rows say, language by language', () => {
    const shop = 'shop.till\tlabel\tLa caisse\nshop.till\tterm\t~caisse\n-\tname\tCommerce\n-\tabout\tMagasins.';
    expect(compileSmall({ 'packs/shop/fr.tsv': shop }).packs[1]).toMatchObject({ labels: { fr: 'Commerce' }, about: { fr: 'Magasins.' } });
  });
});
