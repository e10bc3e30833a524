import { emojiKey } from '../text/fold.ts';
import type { SegmentationData } from '../text/segmentation.ts';
import { compileDetection } from './compile-detection.ts';
import { compileLanguage, type PackRows } from './compile-language.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import { LexiconError } from './lexicon-error.ts';
import { type PackTouchpoints, readPack } from './read-packs.ts';
import { readPersonalData } from './read-personal-data.ts';
import { readSegmentation, shareSegmentation } from './read-segmentation.ts';
import { readStopWords } from './read-stop-words.ts';
import { numberIn, readTsv } from './tsv.ts';

/** Folder of what holds in every language. */
const SHARED = 'und';
/** Bits of a number that masks may use. */
const MOST_PACKS = 30;

/**
 * Compiles the lexicon from its files.
 * @param files contents by path below lexicons/ (`fr/polarity.tsv`, `packs/base/touchpoints.yaml`)
 * @param digest digest of those contents; it becomes part of every version
 * @throws LexiconError naming file and line
 */
export function compileLexicon(files: ReadonlyMap<string, string>, digest: string): CompiledLexicon {
  const paths = [...files.keys()].sort();
  const content = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new LexiconError(path, 0, 'is missing');
    return text;
  };
  const languages = paths.flatMap((path) => /^([a-z]{2})\/polarity\.tsv$/.exec(path)?.[1] ?? []).sort((a, b) => (a < b ? 1 : -1));
  const named = paths.flatMap((path) => /^packs\/([a-z0-9-]+)\/touchpoints\.yaml$/.exec(path)?.[1] ?? []);
  const packIds = ['base', ...named.filter((pack) => pack !== 'base')];
  if (!named.includes('base')) throw new LexiconError('packs/base/touchpoints.yaml', 0, 'is missing');
  if (packIds.length > MOST_PACKS) throw new LexiconError('packs', 0, `holds more than ${MOST_PACKS} packs`);

  const packFile = (pack: string, lang: string) => `packs/${pack}/${lang}.tsv`;
  const packs = packIds.map((pack): PackTouchpoints => {
    const contents = new Map(languages.map((lang) => [lang, { file: packFile(pack, lang), content: content(packFile(pack, lang)) }]));
    const file = `packs/${pack}/touchpoints.yaml`;
    return readPack(pack, file, content(file), contents);
  });
  checkSpecialisations(packs);

  const segmentations = new Map(
    languages.map((lang): [string, SegmentationData] => {
      const file = `${lang}/segmentation.tsv`;
      return [lang, readSegmentation(file, content(file))];
    }),
  );
  const compiled = languages.map((lang) => {
    const rows = packs.map((pack, index): PackRows => {
      const file = packFile(pack.id, lang);
      return { file, content: content(file), bit: 1 << index, pack };
    });
    const own = segmentations.get(lang) as SegmentationData;
    return compileLanguage(lang, files, shareSegmentation(own, [...segmentations.values()]), rows);
  });
  const emoji = readTsv(`${SHARED}/emoji.tsv`, content(`${SHARED}/emoji.tsv`), 2, 2).map(
    (row) => [emojiKey(row.cells[0] as string), numberIn(row, 1, -1, 1)] as const,
  );
  return {
    digest,
    packs: packs.map(({ id, languages: writtenIn, labels, about }) => ({ id, languages: writtenIn, labels, about })),
    touchpoints: packs.flatMap((pack) => pack.touchpoints),
    languages: compiled,
    emoji,
    stopWords: languages.map((lang) => readStopWords(lang, files)),
    detection: compileDetection(files, compiled, segmentations),
    personalData: readPersonalData(
      languages.map((lang) => ({ file: `${lang}/personal-data.tsv`, content: content(`${lang}/personal-data.tsv`) })),
    ),
  };
}

/** What a touchpoint specialises must be a touchpoint of base; the quality that it is of its parent, a quality there. */
function checkSpecialisations(packs: readonly PackTouchpoints[]): void {
  const base = packs.find((pack) => pack.id === 'base');
  for (const pack of packs) {
    for (const { id, specialises, quality } of pack.touchpoints) {
      if (quality !== undefined && base?.touchpoints.find((one) => one.id === quality)?.role !== 'quality') {
        throw new LexiconError(
          `packs/${pack.id}/touchpoints.yaml`,
          0,
          `"${id}" is "${quality}" said of its parent, which is no quality of base`,
        );
      }
      if (specialises !== null && !base?.ids.has(specialises)) {
        throw new LexiconError(`packs/${pack.id}/touchpoints.yaml`, 0, `"${id}" specialises "${specialises}", which base does not have`);
      }
    }
  }
}
