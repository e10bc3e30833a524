// Written from the contract by test/documentation.test.ts; run with -u it is written anew.
import type { Call, RawBody } from './call.ts';

/** `VerbatimInput` of the contract. */
export interface VerbatimInput {
  readonly id?: string | undefined;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly at?: string | undefined;
  readonly question?: string | undefined;
  readonly prompted?: readonly string[] | undefined;
  readonly respondent?: string | undefined;
  readonly journey?: {
    readonly id: string;
    readonly step?: number | undefined;
  } | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly scores?: {
    readonly nps?: number | undefined;
    readonly csat?: number | undefined;
    readonly ces?: number | undefined;
    readonly stars?: number | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: boolean;
    readonly at?: string | undefined;
  } | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, number | {
    readonly atLeast: number;
  }>> | undefined;
  readonly weight?: number | undefined;
}

/** `VerbatimPatchInput` of the contract. */
export interface VerbatimPatchInput {
  readonly scores?: {
    readonly nps?: number | undefined;
    readonly csat?: number | undefined;
    readonly ces?: number | undefined;
    readonly stars?: number | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: boolean;
    readonly at?: string | undefined;
  } | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, number | {
    readonly atLeast: number;
  }>> | undefined;
}

/** `VerbatimsInput` of the contract. */
export type VerbatimsInput = VerbatimInput | {
  readonly verbatims: readonly VerbatimInput[];
};

/** `LabelInput` of the contract. */
export type LabelInput = 'positive' | 'neutral' | 'negative' | 'mixed';

/** `IntentInput` of the contract. */
export type IntentInput = 'recommend' | 'discourage' | 'leave' | 'stay' | 'complain' | 'praise' | 'thank' | 'ask' | 'compare';

/** `AnalyzeInput` of the contract. */
export interface AnalyzeInput {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly question?: string | undefined;
  readonly prompted?: readonly string[] | undefined;
  /** Spans of the text whose own sentiment is asked for. */
  readonly targets?: readonly {
    readonly start: number;
    readonly end: number;
  }[] | undefined;
  /** Sector packs beside `base`, which is always on. */
  readonly packs?: readonly string[] | undefined;
  /** `tokens` adds the tokens with their lemmas. */
  readonly include?: readonly 'tokens'[] | undefined;
}

/** `AnalyzeBatchInput` of the contract. */
export interface AnalyzeBatchInput {
  readonly verbatims: readonly ({
    readonly id?: string | undefined;
    readonly text: string;
    readonly lang?: string | undefined;
    readonly question?: string | undefined;
    /** Spans of the text whose own sentiment is asked for. */
    readonly targets?: readonly {
      readonly start: number;
      readonly end: number;
    }[] | undefined;
  })[];
  /** Sector packs beside `base`, which is always on. */
  readonly packs?: readonly string[] | undefined;
  /** `tokens` adds the tokens with their lemmas. */
  readonly include?: readonly 'tokens'[] | undefined;
}

/** `FieldMappingInput` of the contract. */
export interface FieldMappingInput {
  /** First part of the ids, and the source unless one is mapped. */
  readonly tool?: string | undefined;
  readonly texts: readonly ({
    readonly from: string;
    /** Wording of the question; the name of the column unless given. */
    readonly question?: string | undefined;
    /** What the last part of the ids is made of, such as QID2_TEXT; the wording of the question unless given. */
    readonly key?: string | undefined;
  })[];
  /** Id of the response. Rows without one take an id derived from what they hold. */
  readonly id?: string | undefined;
  readonly respondent?: string | undefined;
  readonly at?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  readonly lang?: string | {
    readonly value: string;
  } | undefined;
  readonly channel?: string | {
    readonly value: string;
  } | undefined;
  readonly source?: string | {
    readonly value: string;
  } | undefined;
  readonly journey?: {
    readonly id: string;
    readonly step?: string | undefined;
  } | undefined;
  readonly scores?: {
    readonly nps?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly csat?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly ces?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly stars?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: string;
    readonly at?: string | undefined;
  } | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, string>> | undefined;
  readonly weight?: string | undefined;
  /** Of what is posted: when the response last changed, so that what comes late is left alone. */
  readonly changedAt?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  /** Of what is posted: says that the response is gone, by yes, true or 1, or by being just `is`. */
  readonly deleted?: {
    readonly from: string;
    readonly is?: string | undefined;
  } | undefined;
  /** Settles 03/04/2026 in any date that does not say its own; that of `at` unless given. */
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first' | undefined;
  /** Settles 1,234 and 1.234; other numbers say themselves which they use. */
  readonly decimal?: 'comma' | 'point' | undefined;
}

/** `ConnectorInput` of the contract. */
export interface ConnectorInput {
  /** What the tool signs its deliveries with; several while one follows another, or for several webhooks of one tool. Kept, and never answered. Left out, what is there stays; null takes it away. */
  readonly secret?: string | readonly string[] | null | undefined;
  /** How fields become verbatims, for a source without a connector of its own; with the `id`. Left out, what is there stays; null takes it away. */
  readonly mapping?: FieldMappingInput | null | undefined;
  /** Gives the address another token; the old one opens nothing any more. */
  readonly rotate?: boolean | undefined;
}

/** `FrameworkInput` of the contract. */
export type FrameworkInput = 'five-moments' | 'product' | 'relationship' | 'cycle';

/** `ImportProfileInput` of the contract. */
export interface ImportProfileInput {
  readonly mapping: FieldMappingInput;
  /** Of a CSV file; found out unless given. */
  readonly encoding?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly delimiter?: string | undefined;
  /** Of a workbook; the first that is more than a cover unless given. */
  readonly sheet?: string | undefined;
  /** Rows above the first answer, blank ones not counted; 0 where columns have no names, else each is called by the lowest cell above it. Found out unless given. */
  readonly headerRows?: number | undefined;
}

/** `VerdictThresholdsInput` of the contract. */
export interface VerdictThresholdsInput {
  /** Least lower bound of the share of verbatims, or of the attributable share of those lost, for a touchpoint to be salient. */
  readonly share?: number | undefined;
  /** Greatest corrected p of a difference with stakes. */
  readonly p?: number | undefined;
  /** Least difference with stakes, in NPS points. */
  readonly npsPoints?: number | undefined;
  /** The same for other scores, in standard deviations. */
  readonly deviations?: number | undefined;
  /** Beyond this impact asymmetry, either way, a touchpoint only breaks or only makes. */
  readonly asymmetry?: number | undefined;
}

/** `JourneyMapInput` of the contract. */
export interface JourneyMapInput {
  readonly name: string;
  /** Whose journey it is: verbatims with these segments; of everybody unless given. */
  readonly segment?: Readonly<Record<string, string>> | undefined;
  /** In the order in which customers come through them. */
  readonly stages: readonly {
    /** A kebab-case id, dotted where the stage is part of another. */
    readonly id: string;
    readonly name: string;
    /** Ids of touchpoints of the project’s taxonomy. */
    readonly touchpoints: readonly string[];
  }[];
}

/** `ProjectInput` of the contract. */
export interface ProjectInput {
  /** What people call it. */
  readonly name: string;
  /** Sector packs beside `base`, which is always on. */
  readonly packs?: readonly string[] | undefined;
  /** IANA time zone; a day of the project is a day there. */
  readonly timezone?: string | undefined;
  /** Language of the texts whose own cannot be told. */
  readonly defaultLang?: 'fr' | 'en' | undefined;
  /** Local days that verbatims are kept after the one they were said on, then deleted within the hour; for ever when left out. */
  readonly retentionDays?: number | undefined;
  /** Whether personal data in texts is masked before they are stored (docs/privacy.md). */
  readonly redact?: boolean | undefined;
  /** Lines that verdicts are drawn by; those left out are the conventional ones. */
  readonly verdict?: VerdictThresholdsInput | undefined;
  /** Counts of fewer verbatims than this are withheld, with those that subtraction would tell; 0 withholds none, 5 is usual. */
  readonly minCell?: number | undefined;
}

/** `KeyInput` of the contract. */
export interface KeyInput {
  /** What people know it by. */
  readonly name?: string | undefined;
  /** The one project it opens. Without one it is an administrator’s, and opens them all. */
  readonly project?: string | null | undefined;
  /** `ingest`: post verbatims; `read`: ask; `admin`: change and delete, and all of the others; without a project also the keys. */
  readonly scopes: readonly ('ingest' | 'read' | 'admin')[];
  /** From when on it opens nothing; never unless given. */
  readonly expiresAt?: string | null | undefined;
}

/** `KeyRotationInput` of the contract. */
export interface KeyRotationInput {
  /** How long the old secret stays good beside the new one, up to 30 days. */
  readonly graceSeconds?: number | undefined;
}

/** `IngestReport` of the contract. */
export interface IngestReport {
  readonly accepted: number;
  /** The same id with the same content: changed nothing. */
  readonly duplicates: number;
  /** The same id with other content: replaced the old whole. */
  readonly updated: number;
  /** At most 1000 are listed; all are counted. */
  readonly rejected: readonly ({
    /** Place among the rows sent, from 0; blank lines are no rows. */
    readonly index: number;
    readonly code: 'invalid-row' | 'malformed-json' | 'row-too-large' | 'past-retention';
    readonly detail: string;
    /** Where in the row. */
    readonly pointer?: string | undefined;
  })[];
  readonly rejectedCount: number;
  /** Of a single verbatim: its id, made by the service when none was sent. */
  readonly id?: string | undefined;
}

/** `Problem` of the contract. */
export interface Problem {
  /** Where this kind of problem is explained. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The route's template. */
  readonly instance: string;
  /** Stable: programs may rely on it. */
  readonly code: string;
  readonly errors?: readonly ({
    /** JSON Pointer (RFC 6901) into the body, or /name of what `in` says. */
    readonly pointer: string;
    readonly detail: string;
    /** Where the field is, when it is not in the body. */
    readonly in?: 'query' | 'path' | 'header' | undefined;
  })[] | undefined;
}

/** `Label` of the contract. */
export type Label = 'positive' | 'neutral' | 'negative' | 'mixed';

/** `Intent` of the contract. */
export type Intent = 'recommend' | 'discourage' | 'leave' | 'stay' | 'complain' | 'praise' | 'thank' | 'ask' | 'compare';

/** `Cue` of the contract. */
export interface Cue {
  /** UTF-16 code units in the text as sent. */
  readonly start: number;
  /** UTF-16 code units in the text as sent. */
  readonly end: number;
  readonly surface: string;
  readonly effect: number;
  readonly rule: string;
}

/** `Mention` of the contract. */
export interface Mention {
  readonly touchpoint: string;
  /** UTF-16 code units in the text as sent. */
  readonly start: number;
  /** UTF-16 code units in the text as sent. */
  readonly end: number;
  readonly surface: string;
  /** Place among the distinct touchpoints in order of first mention; two on one span tie at the mean. */
  readonly rank: number;
  readonly implicit: boolean;
  readonly prompted: boolean;
  readonly score: number;
  readonly label: Label;
  readonly cues: readonly Cue[];
}

/** `Token` of the contract. */
export interface Token {
  /** UTF-16 code units in the text as sent. */
  readonly start: number;
  /** UTF-16 code units in the text as sent. */
  readonly end: number;
  readonly surface: string;
  readonly lemma: string;
}

/** `Analysis` of the contract. */
export interface Analysis {
  readonly id?: string | undefined;
  readonly lang: {
    readonly code: 'fr' | 'en' | 'und';
    readonly confidence: number;
  };
  readonly sentiment: {
    readonly score: number;
    readonly raw: number;
    readonly label: Label;
  };
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly intents: readonly {
    readonly intent: Intent;
    /** UTF-16 code units in the text as sent. */
    readonly start: number;
    /** UTF-16 code units in the text as sent. */
    readonly end: number;
  }[];
  readonly targets?: readonly {
    /** UTF-16 code units in the text as sent. */
    readonly start: number;
    /** UTF-16 code units in the text as sent. */
    readonly end: number;
    readonly score: number;
    readonly label: Label;
  }[] | undefined;
  readonly tokens?: readonly Token[] | undefined;
  /** Names engine, lexicons and taxonomy. */
  readonly version: string;
}

/** `Analyses` of the contract. */
export interface Analyses {
  readonly analyses: readonly Analysis[];
}

/** `FieldMapping` of the contract. */
export interface FieldMapping {
  /** First part of the ids, and the source unless one is mapped. */
  readonly tool?: string | undefined;
  readonly texts: readonly ({
    readonly from: string;
    /** Wording of the question; the name of the column unless given. */
    readonly question?: string | undefined;
    /** What the last part of the ids is made of, such as QID2_TEXT; the wording of the question unless given. */
    readonly key?: string | undefined;
  })[];
  /** Id of the response. Rows without one take an id derived from what they hold. */
  readonly id?: string | undefined;
  readonly respondent?: string | undefined;
  readonly at?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  readonly lang?: string | {
    readonly value: string;
  } | undefined;
  readonly channel?: string | {
    readonly value: string;
  } | undefined;
  readonly source?: string | {
    readonly value: string;
  } | undefined;
  readonly journey?: {
    readonly id: string;
    readonly step?: string | undefined;
  } | undefined;
  readonly scores?: {
    readonly nps?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly csat?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly ces?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly stars?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: string;
    readonly at?: string | undefined;
  } | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, string>> | undefined;
  readonly weight?: string | undefined;
  /** Of what is posted: when the response last changed, so that what comes late is left alone. */
  readonly changedAt?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  /** Of what is posted: says that the response is gone, by yes, true or 1, or by being just `is`. */
  readonly deleted?: {
    readonly from: string;
    readonly is?: string | undefined;
  } | undefined;
  /** Settles 03/04/2026 in any date that does not say its own; that of `at` unless given. */
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first' | undefined;
  /** Settles 1,234 and 1.234; other numbers say themselves which they use. */
  readonly decimal?: 'comma' | 'point' | undefined;
}

/** `AnsweredMapping` of the contract. */
export interface AnsweredMapping {
  /** First part of the ids, and the source unless one is mapped. */
  readonly tool?: string | undefined;
  readonly texts: readonly ({
    readonly from: string;
    /** Wording of the question; the name of the column unless given. */
    readonly question?: string | undefined;
    /** What the last part of the ids is made of, such as QID2_TEXT; the wording of the question unless given. */
    readonly key?: string | undefined;
  })[];
  /** Id of the response. Rows without one take an id derived from what they hold. */
  readonly id?: string | undefined;
  readonly respondent?: string | undefined;
  readonly at?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  readonly lang?: string | {
    readonly value: string;
  } | undefined;
  readonly channel?: string | {
    readonly value: string;
  } | undefined;
  readonly source?: string | {
    readonly value: string;
  } | undefined;
  readonly journey?: {
    readonly id: string;
    readonly step?: string | undefined;
  } | undefined;
  readonly scores?: {
    readonly nps?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly csat?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly ces?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
    readonly stars?: {
      readonly from: string;
      readonly scale?: {
        readonly low: number;
        readonly high: number;
      } | undefined;
    } | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: string;
    readonly at?: string | undefined;
  } | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, string>> | undefined;
  readonly weight?: string | undefined;
  /** Of what is posted: when the response last changed, so that what comes late is left alone. */
  readonly changedAt?: {
    readonly from: string;
    readonly order?: 'day-first' | 'month-first' | 'year-first' | undefined;
    readonly timezone?: string | undefined;
  } | undefined;
  /** Of what is posted: says that the response is gone, by yes, true or 1, or by being just `is`. */
  readonly deleted?: {
    readonly from: string;
    readonly is?: string | undefined;
  } | undefined;
  /** Settles 03/04/2026 in any date that does not say its own; that of `at` unless given. */
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first' | undefined;
  /** Settles 1,234 and 1.234; other numbers say themselves which they use. */
  readonly decimal?: 'comma' | 'point' | undefined;
}

/** `StoredConnector` of the contract. */
export interface StoredConnector {
  readonly tool: string;
  /** Whether a secret is set: then deliveries must be signed with it. Else the token in the path opens it. */
  readonly signed: boolean;
  /** Where the tool posts: this path when it is signed, this path and `/{token}` when it is not. */
  readonly path: string;
  readonly mapping: FieldMapping | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** `MadeConnector` of the contract. */
export interface MadeConnector {
  readonly tool: string;
  /** Whether a secret is set: then deliveries must be signed with it. Else the token in the path opens it. */
  readonly signed: boolean;
  /** Where the tool posts: this path when it is signed, this path and `/{token}` when it is not. */
  readonly path: string;
  readonly mapping: FieldMapping | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Shown when it is made or rotated, this once; only a hash of it is kept. Null when it is as before. */
  readonly token: string | null;
}

/** `ConnectorPage` of the contract. */
export interface ConnectorPage {
  readonly items: readonly StoredConnector[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `DeliveryReport` of the contract. */
export interface DeliveryReport {
  readonly accepted: number;
  /** The same id with the same content: changed nothing. */
  readonly duplicates: number;
  /** The same id with other content: replaced the old whole. */
  readonly updated: number;
  /** At most 1000 are listed; all are counted. */
  readonly rejected: readonly ({
    /** Place among the rows sent, from 0; blank lines are no rows. */
    readonly index: number;
    readonly code: 'invalid-row' | 'malformed-json' | 'row-too-large' | 'past-retention';
    readonly detail: string;
    /** Where in the row. */
    readonly pointer?: string | undefined;
  })[];
  readonly rejectedCount: number;
  /** Verbatims that their response no longer holds, or that went with it. */
  readonly removed: number;
  /** Responses left alone: something newer is known of them, they are deleted, or their person was erased. */
  readonly outdated: number;
}

/** `Interval` of the contract. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** `Figure` of the contract. */
export interface Figure {
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
}

/** `Computing` of the contract. */
export interface Computing {
  readonly computing: true;
  readonly detail: string;
}

/** `WordCondition` of the contract. */
export interface WordCondition {
  /** `near`: in the sentence, `within` so many words; `with`, `not`: in the clause, or not in it. */
  readonly op: 'near' | 'with' | 'not';
  /** Most words between, for `near`. */
  readonly within: number | null;
  /** As a person reads it: alternatives between `/`, what may be missing in brackets, `…` for other words, `<number>`, `<price>` and `<time>` for any. */
  readonly reads: string;
}

/** `LexiconWord` of the contract. */
export interface LexiconWord {
  /** `term` names the touchpoint, `implicit` implies it unnamed, `polarity` leads to none: it is good or bad where this one is mentioned, and one of a pack wherever it stands. */
  readonly kind: 'term' | 'implicit' | 'polarity';
  /** As a person reads it: alternatives between `/`, what may be missing in brackets, `…` for other words, `<number>`, `<price>` and `<time>` for any. */
  readonly reads: string;
  /** As the lexicon writes it (docs/lexicon.md, Patterns). */
  readonly pattern: string;
  /** Whether words of it are found in all their forms: plural, feminine, conjugated. */
  readonly forms: boolean;
  readonly conditions: readonly WordCondition[];
  /** How good or bad the very words are in this pack, −1…1; null where they say neither. */
  readonly polarity: number | null;
}

/** `MatchedWord` of the contract. */
export interface MatchedWord {
  /** `term` names the touchpoint, `implicit` implies it unnamed, `polarity` leads to none: it is good or bad where this one is mentioned, and one of a pack wherever it stands. */
  readonly kind: 'term' | 'implicit' | 'polarity';
  /** As a person reads it: alternatives between `/`, what may be missing in brackets, `…` for other words, `<number>`, `<price>` and `<time>` for any. */
  readonly reads: string;
  /** As the lexicon writes it (docs/lexicon.md, Patterns). */
  readonly pattern: string;
  /** Whether words of it are found in all their forms: plural, feminine, conjugated. */
  readonly forms: boolean;
  readonly conditions: readonly WordCondition[];
  /** How good or bad the very words are in this pack, −1…1; null where they say neither. */
  readonly polarity: number | null;
  readonly lang: string;
}

/** `Framework` of the contract. */
export type Framework = 'five-moments' | 'product' | 'relationship' | 'cycle';

/** `Touchpoint` of the contract. */
export interface Touchpoint {
  readonly id: string;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly parent: string | null;
  /** The touchpoint of `base` that this one is a special case of. */
  readonly specialises: string | null;
  /** Its stage in each framework. */
  readonly moments: Readonly<Record<string, string>>;
  readonly pack: string;
  /** Its name in each language. */
  readonly labels: Readonly<Record<string, string>>;
  /** With `include=words`, by language: its own. What is said of a touchpoint below it, or of one that specialises it, by the words of that one, counts for it too. */
  readonly words?: Readonly<Record<string, readonly LexiconWord[]>> | undefined;
  /** With `q`: up to 20 words that were found, the nearest first; none where it was found by its name alone. */
  readonly matched?: readonly MatchedWord[] | undefined;
}

/** `TouchpointPage` of the contract. */
export interface TouchpointPage {
  readonly items: readonly Touchpoint[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `Redaction` of the contract. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly type: 'email' | 'phone' | 'iban' | 'card' | 'nir' | 'licence-plate' | 'postal-address' | 'customer-number' | 'contract-number' | 'link' | 'name';
}

/** `AnalysedVerbatim` of the contract. */
export interface AnalysedVerbatim {
  readonly id: string;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly at: string;
  readonly question?: string | undefined;
  readonly prompted?: readonly string[] | undefined;
  readonly journey?: {
    readonly id: string;
    readonly step?: number | undefined;
  } | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly segments?: Readonly<Record<string, string>> | undefined;
  readonly scores?: {
    readonly nps?: number | undefined;
    readonly csat?: number | undefined;
    readonly ces?: number | undefined;
    readonly stars?: number | undefined;
  } | undefined;
  readonly outcome?: {
    readonly churned: boolean;
    readonly at?: string | undefined;
  } | undefined;
  readonly events?: Readonly<Record<string, string>> | undefined;
  readonly measures?: Readonly<Record<string, number | {
    readonly atLeast: number;
  }>> | undefined;
  readonly weight?: number | undefined;
  /** What is masked in `text`, in order. */
  readonly redactions: readonly Redaction[];
  readonly analysis: Analysis;
}

/** `VerbatimPage` of the contract. */
export interface VerbatimPage {
  readonly items: readonly AnalysedVerbatim[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `FilterValues` of the contract. */
export interface FilterValues {
  readonly items: readonly {
    /** Its name in a query, such as `lang` or `segment.plan`. */
    readonly field: string;
    /** In order, up to 50; those of fewer verbatims than the `minCell` of the project are left out. */
    readonly values: readonly string[];
    /** Whether there are further values. */
    readonly more: boolean;
  }[];
}

/** `FrameworkItem` of the contract. */
export interface FrameworkItem {
  readonly id: Framework;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly stages: readonly ({
    readonly id: string;
    /** In the language asked for by Accept-Language. */
    readonly label: string;
    /** The stage that it is a part of. */
    readonly parent: string | null;
  })[];
}

/** `FrameworkList` of the contract. */
export interface FrameworkList {
  readonly items: readonly FrameworkItem[];
}

/** `NamedImportProfile` of the contract. */
export interface NamedImportProfile {
  readonly mapping: AnsweredMapping;
  /** Of a CSV file; found out unless given. */
  readonly encoding?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly delimiter?: string | undefined;
  /** Of a workbook; the first that is more than a cover unless given. */
  readonly sheet?: string | undefined;
  /** Rows above the first answer, blank ones not counted; 0 where columns have no names, else each is called by the lowest cell above it. Found out unless given. */
  readonly headerRows?: number | undefined;
  readonly name: string;
}

/** `ImportProfilePage` of the contract. */
export interface ImportProfilePage {
  readonly items: readonly NamedImportProfile[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `Import` of the contract. */
export interface Import {
  readonly id: string;
  /** `interrupted`: it stopped on the way, and goes on by itself where it was. The last three are final. */
  readonly state: 'waiting' | 'running' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  /** As the file was called. */
  readonly name: string | null;
  readonly format: 'csv' | 'ndjson' | 'xlsx';
  /** Null where the lines are verbatims as they stand. */
  readonly mapping: AnsweredMapping | null;
  readonly counts: {
    /** Rows of the file. */
    readonly read: number;
    /** Verbatims; a row may hold several, or none. */
    readonly accepted: number;
    readonly duplicates: number;
    readonly updated: number;
    /** Rows, or verbatims of them, that were not taken. */
    readonly rejected: number;
  };
  readonly bytes: {
    readonly read: number;
    readonly total: number;
  };
  /** Rows a second while it runs. */
  readonly rate: number | null;
  /** About; while it runs. */
  readonly secondsLeft: number | null;
  /** The first of them; all are at `…/rejected`. */
  readonly rejected: readonly ({
    /** Line of the file, from 1. */
    readonly line: number;
    readonly column: string | null;
    readonly code: string;
    readonly detail: string;
  })[];
  /** Why it failed. */
  readonly failure: {
    readonly code: string;
    readonly detail: string;
  } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** `ImportSummary` of the contract. */
export interface ImportSummary {
  readonly id: string;
  /** `interrupted`: it stopped on the way, and goes on by itself where it was. The last three are final. */
  readonly state: 'waiting' | 'running' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  /** As the file was called. */
  readonly name: string | null;
  readonly format: 'csv' | 'ndjson' | 'xlsx';
  /** Null where the lines are verbatims as they stand. */
  readonly mapping: AnsweredMapping | null;
  readonly counts: {
    /** Rows of the file. */
    readonly read: number;
    /** Verbatims; a row may hold several, or none. */
    readonly accepted: number;
    readonly duplicates: number;
    readonly updated: number;
    /** Rows, or verbatims of them, that were not taken. */
    readonly rejected: number;
  };
  readonly bytes: {
    readonly read: number;
    readonly total: number;
  };
  /** Rows a second while it runs. */
  readonly rate: number | null;
  /** About; while it runs. */
  readonly secondsLeft: number | null;
  /** Why it failed. */
  readonly failure: {
    readonly code: string;
    readonly detail: string;
  } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** `ImportPage` of the contract. */
export interface ImportPage {
  readonly items: readonly ImportSummary[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `FilePreview` of the contract. */
export interface FilePreview {
  readonly format: {
    readonly kind: 'csv' | 'xlsx' | 'ndjson';
    /** As far as was looked; null for a workbook. */
    readonly encoding: string | null;
    readonly delimiter: string | null;
    /** The tool whose export it is, `plain`, or `verbatims`: each line is one as it stands. */
    readonly layout: string;
    readonly headerRows: number;
    /** What ends the whole part of numbers. */
    readonly decimal: string | null;
    /** Of days and months. */
    readonly dateOrder: string | null;
    readonly sheet?: string | undefined;
    readonly sheets?: readonly string[] | undefined;
    /** Each line stood in quotation marks as a whole, as a spreadsheet saves a CSV that it opened wrongly; they are taken away. */
    readonly quotedLines?: true | undefined;
  };
  readonly columns: readonly ({
    readonly name: string;
    /** The wording of its question, where that is not its name. */
    readonly question?: string | undefined;
    /** What it seems to hold. */
    readonly kind: string;
    /** Share of the rows looked at that hold something, 0–1. */
    readonly filled: number;
    readonly samples: readonly string[];
  })[];
  /** The one given, else a guess. */
  readonly mapping: AnsweredMapping | null;
  /** No date of the file shows whether days or months come first: say so in the mapping. */
  readonly isOrderAssumed: boolean;
  /** The project’s, in which times without an offset are read. */
  readonly timezone: string;
  /** Rows looked at. */
  readonly rows: number;
  /** As they would be stored. */
  readonly verbatims: readonly {
    readonly line: number;
    /** A Verbatim. */
    readonly verbatim: unknown;
  }[];
  readonly faults: readonly {
    readonly line: number;
    readonly source: string;
    readonly code: string;
    readonly detail: string;
  }[];
  /** Of the rows looked at, those that would be refused. */
  readonly refused: number;
}

/** `ShareComparison` of the contract. */
export interface ShareComparison {
  readonly a: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
    readonly verbatims: number;
  };
  readonly b: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
    readonly verbatims: number;
  };
  /** First less second, with Newcombe’s 95 % interval. */
  readonly difference: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  };
  /** Cohen’s h: about 0.2 is small, 0.5 middling, 0.8 large. */
  readonly effect: number;
  readonly test: 'z' | 'fisher';
  /** Two-sided, of this test alone. */
  readonly p: number;
  /** Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference. */
  readonly q: number;
  /** Of the first set against the second, where q is at most 0.05; else undecided. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  /** Verbatims that each set would need for a difference such as this to be found four times in five. */
  readonly sizePerSet: number | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'two-proportions';
}

/** `NetComparison` of the contract. */
export interface NetComparison {
  readonly a: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
  };
  readonly b: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
  };
  /** First less second, −200…200. */
  readonly difference: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  };
  /** Two-sided, of this test alone. */
  readonly p: number;
  /** Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference. */
  readonly q: number;
  /** Of the first set against the second, where q is at most 0.05; else undecided. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'net-difference';
}

/** `Proportion` of the contract. */
export interface Proportion {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** `ItemSentiment` of the contract. */
export interface ItemSentiment {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly mixed: number;
  /** Mean score, −1…1. */
  readonly mean: number;
  /** Mean absolute score, 0…1. */
  readonly charge: number;
  /** Net sentiment, −100…100: positive less negative verbatims in a hundred, mixed counted as neutral. Adjusted Wald interval. */
  readonly net: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
    readonly reasons: readonly string[];
  };
}

/** `Evidence` of the contract. */
export interface Evidence {
  readonly verbatim: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly touchpoint: string;
  readonly score: number;
  readonly label: Label;
  readonly at: string;
}

/** `Share` of the contract. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Verbatims in scope, less those whose question named the item. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
}

/** `Convergence` of the contract. */
export interface Convergence {
  /** Respondents who mention it; a verbatim without a respondent stands for one of its own. */
  readonly distinct: number;
  /** Share with Wilson’s interval at what its respondents are worth. */
  readonly share: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly effectiveN: number;
  };
}

/** `Change` of the contract. */
export interface Change {
  readonly share: ShareComparison;
  /** Null where either period has no mention. */
  readonly sentiment: NetComparison | null;
}

/** `WithheldItemSentiment` of the contract. */
export interface WithheldItemSentiment {
  readonly positive: null;
  readonly neutral: null;
  readonly negative: null;
  readonly mixed: null;
  /** Mean score, −1…1. */
  readonly mean: number;
  /** Mean absolute score, 0…1. */
  readonly charge: number;
  readonly net: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `WithheldChange` of the contract. */
export interface WithheldChange {
  readonly share: null;
  readonly sentiment: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `SalienceItem` of the contract. */
export interface SalienceItem {
  readonly touchpoint: string;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly parent: string | null;
  /** Among those with the same parent; null when too little was said. */
  readonly rank: number | null;
  /** Verbatims that mention it, each once; a mention below counts here too. */
  readonly verbatims: number;
  readonly mentions: number;
  /** Share of the verbatims, Wilson’s interval. */
  readonly share: Share;
  readonly topOfMind: Proportion | null;
  /** Smith’s S, 0…1. */
  readonly smith: number;
  /** Sutrop’s cognitive salience, 0…1. */
  readonly sutrop: number;
  /** Often and early, often and late, seldom and early, seldom and late; cut at the means of the items listed. */
  readonly box: 'core' | 'first-periphery' | 'contrasting' | 'second-periphery';
  readonly sentiment: ItemSentiment | WithheldItemSentiment;
  /** Of the share, and so of the rank. */
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  readonly evidence?: readonly Evidence[] | undefined;
  readonly respondents?: Convergence | undefined;
  /** Whether Smith’s S is above what 97.5 % of random lists would give. */
  readonly beyondChance?: boolean | undefined;
  readonly change?: Change | WithheldChange | undefined;
  /** Its stage in the five moments. */
  readonly moment: string | null;
}

/** `WithheldSalienceItem` of the contract. */
export interface WithheldSalienceItem {
  readonly touchpoint: string;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly parent: string | null;
  readonly rank: null;
  readonly verbatims: null;
  readonly mentions: null;
  readonly share: null;
  readonly topOfMind: null;
  readonly smith: null;
  readonly sutrop: null;
  readonly box: null;
  readonly sentiment: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly evidence?: null | undefined;
  readonly respondents?: null | undefined;
  readonly beyondChance?: null | undefined;
  readonly change?: null | undefined;
  /** Its stage in the five moments. */
  readonly moment: string | null;
}

/** `MomentItem` of the contract. */
export interface MomentItem {
  readonly moment: string;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly parent: string | null;
  /** Among those with the same parent; null when too little was said. */
  readonly rank: number | null;
  /** Verbatims that mention it, each once; a mention below counts here too. */
  readonly verbatims: number;
  readonly mentions: number;
  /** Share of the verbatims, Wilson’s interval. */
  readonly share: Share;
  readonly topOfMind: Proportion | null;
  /** Smith’s S, 0…1. */
  readonly smith: number;
  /** Sutrop’s cognitive salience, 0…1. */
  readonly sutrop: number;
  /** Often and early, often and late, seldom and early, seldom and late; cut at the means of the items listed. */
  readonly box: 'core' | 'first-periphery' | 'contrasting' | 'second-periphery';
  readonly sentiment: ItemSentiment | WithheldItemSentiment;
  /** Of the share, and so of the rank. */
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  readonly evidence?: readonly Evidence[] | undefined;
  readonly respondents?: Convergence | undefined;
  /** Whether Smith’s S is above what 97.5 % of random lists would give. */
  readonly beyondChance?: boolean | undefined;
  readonly change?: Change | WithheldChange | undefined;
}

/** `WithheldMomentItem` of the contract. */
export interface WithheldMomentItem {
  readonly moment: string;
  /** In the language asked for by Accept-Language. */
  readonly label: string;
  readonly parent: string | null;
  readonly rank: null;
  readonly verbatims: null;
  readonly mentions: null;
  readonly share: null;
  readonly topOfMind: null;
  readonly smith: null;
  readonly sutrop: null;
  readonly box: null;
  readonly sentiment: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly evidence?: null | undefined;
  readonly respondents?: null | undefined;
  readonly beyondChance?: null | undefined;
  readonly change?: null | undefined;
}

/** `Scope` of the contract. */
export interface Scope {
  /** Null where they are too few for the `minCell` of the project. */
  readonly verbatims: number | null;
  readonly withMention: number | null;
  /** Share of the verbatims with a mention; null without verbatims. */
  readonly coverage: number | null;
  /** As asked for, else the first verbatim. */
  readonly from: string | null;
  /** As asked for (exclusive), else the last verbatim. */
  readonly to: string | null;
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  /** The period compared with, where one was asked for. */
  readonly previous?: {
    readonly verbatims: number | null;
    readonly from: string;
    readonly to: string;
  } | undefined;
  /** Names the engine, lexicons and taxonomy that gave the counts. */
  readonly version: string;
  /** Where so few are in scope (or left out of it) that all figures are withheld. */
  readonly reliability?: 'suppressed' | undefined;
  readonly reasons?: readonly 'small-cell'[] | undefined;
}

/** `Salience` of the contract. */
export interface Salience {
  readonly scope: Scope;
  /** Kendall’s tau between the places in the texts and the order of the journey: `confounded` where people tell their journey in order, so that what comes early need not matter most. */
  readonly order: {
    readonly tau: number;
    readonly p: number;
    readonly n: number;
    readonly confounded: boolean;
  };
  /** With `include`. */
  readonly convergence?: {
    /** Distinct respondents in scope. */
    readonly respondents: number | null;
    /** False where no verbatim names its respondent, so that each counts as one. */
    readonly named: boolean;
    /** Smith’s S of an item of no salience of its own, and its 97.5th percentile. */
    readonly chance: {
      readonly mean: number;
      readonly high: number;
    };
    /** Revision of the project that the figures are of. */
    readonly revision: number;
    /** When they were computed. */
    readonly computedAt: string;
    /** False while figures of an earlier revision are shown and new ones are computed. */
    readonly current: boolean;
  } | undefined;
  readonly items: readonly (SalienceItem | WithheldSalienceItem)[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `Moments` of the contract. */
export interface Moments {
  readonly scope: {
    /** Null where they are too few for the `minCell` of the project. */
    readonly verbatims: number | null;
    readonly withMention: number | null;
    /** Share of the verbatims with a mention; null without verbatims. */
    readonly coverage: number | null;
    /** As asked for, else the first verbatim. */
    readonly from: string | null;
    /** As asked for (exclusive), else the last verbatim. */
    readonly to: string | null;
    readonly filters: Readonly<Record<string, string | readonly string[]>>;
    /** The period compared with, where one was asked for. */
    readonly previous?: {
      readonly verbatims: number | null;
      readonly from: string;
      readonly to: string;
    } | undefined;
    /** Names the engine, lexicons and taxonomy that gave the counts. */
    readonly version: string;
    /** Where so few are in scope (or left out of it) that all figures are withheld. */
    readonly reliability?: 'suppressed' | undefined;
    readonly reasons?: readonly 'small-cell'[] | undefined;
    readonly framework: Framework;
  };
  /** Kendall’s tau between the places in the texts and the order of the journey: `confounded` where people tell their journey in order, so that what comes early need not matter most. */
  readonly order: {
    readonly tau: number;
    readonly p: number;
    readonly n: number;
    readonly confounded: boolean;
  };
  /** With `include`. */
  readonly convergence?: {
    /** Distinct respondents in scope. */
    readonly respondents: number | null;
    /** False where no verbatim names its respondent, so that each counts as one. */
    readonly named: boolean;
    /** Smith’s S of an item of no salience of its own, and its 97.5th percentile. */
    readonly chance: {
      readonly mean: number;
      readonly high: number;
    };
    /** Revision of the project that the figures are of. */
    readonly revision: number;
    /** When they were computed. */
    readonly computedAt: string;
    /** False while figures of an earlier revision are shown and new ones are computed. */
    readonly current: boolean;
  } | undefined;
  readonly items: readonly (MomentItem | WithheldMomentItem)[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `ChurnItem` of the contract. */
export interface ChurnItem {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  /** Verbatims that speak ill of it (negative or mixed), of customers who left and who stayed. */
  readonly negative: {
    readonly churned: number;
    readonly stayed: number;
  };
  /** Verbatims in scope of which it is known whether the customer left, less those whose question named it. */
  readonly n: number;
  /** Share of those who speak ill of it that left, Wilson’s interval. */
  readonly rate: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'churn-rate';
  };
  /** The same of all others. */
  readonly rateOfRest: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'churn-rate';
  };
  /** Churn among those who speak ill of it over churn of all: 1 says no difference. */
  readonly lift: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'lift';
  };
  /** Over churn of those who do not: 1 says no difference. */
  readonly relativeRisk: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'relative-risk';
  };
  /** Share of the leavers that would have stayed, if this alone made the difference (Miettinen). */
  readonly attributable: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'attributable-share';
  };
  /** Two-sided, of this test alone. */
  readonly p: number;
  /** Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference. */
  readonly q: number;
  /** Whether more (or fewer) leave among those who speak ill of it, where q is at most 0.05 and enough was said. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  /** Odds ratio adjusted for the other touchpoints of the model (Firth); null where no model has room for it or cannot tell it. */
  readonly odds: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly p: number;
    readonly q: number;
    readonly depth: number | null;
    readonly formula: 'odds-ratio';
  } | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  /** Where the negative verbatims that mention it are listed. */
  readonly verbatims: string;
}

/** `ChurnModel` of the contract. */
export interface ChurnModel {
  /** How far from the top its touchpoints are, from 1; null for level=leaf. */
  readonly depth: number | null;
  readonly touchpoints: readonly string[];
  /** Spoken ill of too seldom, or too many for the leavers there are: the most frequent are kept. */
  readonly leftOut: readonly string[];
  /** Leavers, at their effective size where weighted. */
  readonly cases: number;
  readonly others: number;
  readonly interval: 'profile' | 'wald';
  /** How well the model tells leavers from others on its own data: ½ is chance. */
  readonly auc: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'auc';
  };
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'odds-ratio';
}

/** `ChurnEventBin` of the contract. */
export interface ChurnEventBin {
  /** Periods since the event, from this one… */
  readonly from: number;
  /** …to before this one. */
  readonly to: number;
  /** Customers who had not left before it, and of whom something is known in it or later. */
  readonly atRisk: number;
  /** Those of them who left in it. */
  readonly churned: number;
  /** Those of them last known to stay in it: they count for half of it. */
  readonly censored: number;
  /** At risk less half of `censored`, at their effective size where weighted. */
  readonly exposed: number;
  /** Share of `exposed` that left in it, Wilson’s interval. */
  readonly hazard: Interval;
  /** Two-sided, of this test alone. */
  readonly p: number;
  /** Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference. */
  readonly q: number;
  /** Its hazard against that of the other bins of the event together. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
}

/** `WithheldChurnEventBin` of the contract. */
export interface WithheldChurnEventBin {
  /** Periods since the event, from this one… */
  readonly from: number;
  /** …to before this one. */
  readonly to: number;
  readonly atRisk: null;
  readonly churned: null;
  readonly censored: null;
  readonly exposed: null;
  readonly hazard: null;
  readonly p: null;
  readonly q: null;
  readonly decided: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `ChurnEvent` of the contract. */
export interface ChurnEvent {
  readonly event: string;
  /** Customers known to have had it and then to have left or stayed; one who had it on several dates counts from each. */
  readonly n: number;
  /** Those of them who left, whenever. */
  readonly churned: number;
  /** Customers who left, or of whom no more is known, before the event: left out. */
  readonly before: number;
  /** Share that left in a period, over all bins; null where there is none. */
  readonly hazard: Interval | null;
  /** `from` of the bin with the highest hazard among those decided higher; null where none is. */
  readonly concentratesIn: number | null;
  /** A life table, up to 24 bins, and to the last in which somebody is known to stay: beyond, leavers alone are known. */
  readonly bins: readonly (ChurnEventBin | WithheldChurnEventBin)[];
  /** Customers who left, or were last known to stay, after the last bin; null where bins are withheld. */
  readonly later: {
    readonly churned: number;
    readonly stayed: number;
  } | null;
  readonly formula: 'time-since-event';
}

/** `ChurnRate` of the contract. */
export interface ChurnRate {
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly churned: number;
  readonly verbatims: string;
}

/** `WithheldChurnRate` of the contract. */
export interface WithheldChurnRate {
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly churned: null;
  readonly verbatims: null;
}

/** `WithheldChurnItem` of the contract. */
export interface WithheldChurnItem {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly negative: null;
  readonly n: null;
  readonly rate: null;
  readonly rateOfRest: null;
  readonly lift: null;
  readonly relativeRisk: null;
  readonly attributable: null;
  readonly p: null;
  readonly q: null;
  readonly decided: null;
  readonly odds: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly verbatims: null;
}

/** `WithheldChurnEvent` of the contract. */
export interface WithheldChurnEvent {
  readonly event: string;
  readonly n: null;
  readonly churned: null;
  readonly before: null;
  readonly hazard: null;
  readonly concentratesIn: null;
  readonly bins: null;
  readonly later: null;
  readonly formula: 'time-since-event';
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `Churn` of the contract. */
export interface Churn {
  readonly scope: Scope;
  readonly rate: ChurnRate | WithheldChurnRate;
  /** Tests that the corrections are over. */
  readonly family: {
    readonly touchpoints: number;
    readonly odds: number;
    readonly bins: number;
  };
  readonly items: readonly (ChurnItem | WithheldChurnItem)[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Joint models, one a depth of the taxonomy (one in all for level=top and level=leaf). */
  readonly models: readonly ChurnModel[];
  /** Touchpoints of the first model’s level, each adding most of the leavers not covered yet. */
  readonly coverage: readonly {
    readonly touchpoint: string;
    readonly label: string;
    /** Share of the leavers that speak ill of this one or of one before it. */
    readonly churners: Interval;
    readonly others: Interval;
    readonly formula: 'coverage';
  }[];
  readonly every: 'week' | 'month';
  /** The time since each event, the best known first, up to 50. */
  readonly events: readonly (ChurnEvent | WithheldChurnEvent)[];
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `TermShare` of the contract. */
export interface TermShare {
  /** Verbatims that hold the term. */
  readonly verbatims: number;
  /** Respondents who say it, each once, and verbatims without a respondent. */
  readonly voices: number;
  /** Share of the voices in its language, 0…1, with Wilson’s 95 % interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Voices in its language. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
}

/** `WithheldTermShare` of the contract. */
export interface WithheldTermShare {
  readonly verbatims: null;
  readonly voices: null;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `Keyness` of the contract. */
export interface Keyness {
  /** Difference of log-odds, drawn to 0 for rare terms by a Dirichlet prior, with its 95 % interval. */
  readonly delta: number;
  readonly low: number;
  readonly high: number;
  /** The difference in standard errors. */
  readonly zeta: number;
  /** Two-sided, of this term alone. */
  readonly p: number;
  /** Corrected over all terms compared (Benjamini–Hochberg). */
  readonly q: number;
}

/** `WordComparison` of the contract. */
export interface WordComparison {
  /** As it is written most often. */
  readonly term: string;
  /** Its other inflections and spellings, the most frequent first. */
  readonly forms: readonly string[];
  readonly kind: 'word' | 'phrase';
  /** `fr` or `en`. */
  readonly lang: string;
  /** Null where it would tell how few say the term on the other side, or speak another language. */
  readonly keyness: Keyness | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  readonly formula: 'keyness';
  readonly a: TermShare | WithheldTermShare;
  readonly b: TermShare | WithheldTermShare;
  /** Of the first set against the second, where q is at most 0.05 and enough is said. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  /** Where the verbatims of each set that hold it are listed. */
  readonly verbatims: {
    readonly a: string;
    readonly b: string;
  };
}

/** `WordComparisons` of the contract. */
export interface WordComparisons {
  /** Terms that three voices or more of either set said: the family that q is corrected over. */
  readonly candidates: number;
  /** Texts read of each set: the newest 20,000. */
  readonly sampled: {
    readonly a: number;
    readonly b: number;
  };
  /** Those of the first set, the surest first, at most 50. */
  readonly a: readonly WordComparison[];
  /** Those of the second. */
  readonly b: readonly WordComparison[];
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `WithheldNetComparison` of the contract. */
export interface WithheldNetComparison {
  readonly a: null;
  readonly b: null;
  readonly difference: null;
  readonly p: null;
  readonly q: null;
  readonly decided: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly formula: 'net-difference';
}

/** `ComparisonItem` of the contract. */
export interface ComparisonItem {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly share: ShareComparison;
  /** Net sentiment where it is mentioned; null where a set has no mention. */
  readonly sentiment: NetComparison | WithheldNetComparison | null;
  /** Where the verbatims of each set that mention it are listed. */
  readonly verbatims: {
    readonly a: string;
    readonly b: string;
  };
}

/** `WithheldComparisonItem` of the contract. */
export interface WithheldComparisonItem {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly share: null;
  readonly sentiment: null;
  readonly verbatims: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `Comparisons` of the contract. */
export interface Comparisons {
  readonly a: Scope;
  readonly b: Scope;
  /** Null where a set has no NPS. */
  readonly nps: NetComparison | WithheldNetComparison | null;
  /** Tests that the corrections are over. */
  readonly family: {
    readonly shares: number;
    readonly sentiments: number;
  };
  readonly items: readonly (ComparisonItem | WithheldComparisonItem)[];
  readonly words?: WordComparisons | undefined;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `Impact` of the contract. */
export interface Impact {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Mean of those who mention it less mean of those who do not, in the unit of the outcome. */
  readonly difference: Interval;
  /** Welch’s test of that difference, two-sided. */
  readonly p: number;
  readonly formula: 'impact';
  /** p corrected over the touchpoints (Benjamini–Hochberg). */
  readonly q: number;
}

/** `OneSidedImpact` of the contract. */
export interface OneSidedImpact {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Mean of those who mention it less mean of those who do not, in the unit of the outcome. */
  readonly difference: Interval;
  /** Welch’s test of that difference, two-sided. */
  readonly p: number;
  readonly formula: 'impact';
  readonly n: number;
  /** Where the verbatims behind it are listed. */
  readonly verbatims: string;
}

/** `Driver` of the contract. */
export interface Driver {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly verbatims: {
    /** Where the verbatims behind it are listed. */
    readonly all: string;
    /** Where the verbatims behind it are listed. */
    readonly positive: string;
    /** Where the verbatims behind it are listed. */
    readonly negative: string;
  };
  /** Verbatims with the outcome that mention it. */
  readonly mentioned: number;
  /** Verbatims with the outcome, less those whose question named it. */
  readonly n: number;
  /** Null where too few mention it, or nothing varies. */
  readonly impact: Impact | null;
  /** Of those who speak well of it, against those who do not mention it. */
  readonly positive: OneSidedImpact | null;
  /** Of those who speak ill of it. */
  readonly negative: OneSidedImpact | null;
  /** Johnson’s relative weight as a share of all that the touchpoints explain, 0…1, with its bootstrap interval; null where it is not in the model. */
  readonly importance: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly weight: Interval;
    readonly beta: Interval;
    readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
    readonly reasons: readonly string[];
    readonly formula: 'relative-weights';
  } | null;
  readonly contrast: {
    /** What speaking ill of it takes from the outcome, the other touchpoints held. */
    readonly penalty: Interval | null;
    /** What speaking well of it gives. */
    readonly reward: Interval | null;
    readonly range: Interval | null;
    readonly satisfaction: Interval | null;
    readonly dissatisfaction: Interval | null;
    /** −1: it can only punish; 1: it can only reward. */
    readonly asymmetry: Interval | null;
    readonly positives: number;
    readonly negatives: number;
    readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
    readonly reasons: readonly string[];
    readonly formula: 'penalty-reward';
  } | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
}

/** `KeySet` of the contract. */
export interface KeySet {
  /** The set, the touchpoint that counts most first. */
  readonly touchpoints: readonly string[];
  readonly steps: readonly {
    readonly touchpoint: string;
    readonly label: string;
    /** What it adds to reach less noise, averaged over all orders of entry. */
    readonly shapley: Interval;
    /** Share of the group reached by the touchpoints up to this one. */
    readonly reach: Interval;
    /** Share of the others reached too. */
    readonly noise: Interval;
    /** Reach less noise. */
    readonly worth: Interval;
    /** What it adds to reach less noise as it enters: the group newly reached, less the others newly reached. */
    readonly gain: Interval;
    /** Whether it is in the set: the set ends before the first whose gain does not clear 0. */
    readonly kept: boolean;
  }[];
  /** Verbatims of the group, at their effective size where weighted. */
  readonly targets: number;
  readonly others: number;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'key-set';
}

/** `WithheldDriver` of the contract. */
export interface WithheldDriver {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly verbatims: null;
  readonly mentioned: null;
  readonly n: null;
  readonly impact: null;
  readonly positive: null;
  readonly negative: null;
  readonly importance: null;
  readonly contrast: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `Drivers` of the contract. */
export interface Drivers {
  readonly scope: Scope;
  readonly outcome: {
    readonly name: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | null;
    readonly unit: 'nps-points' | 'csat-points' | 'ces-points' | 'stars' | 'retention-points' | null;
    readonly mean: number | null;
    readonly deviation: number | null;
    readonly n: number | null;
  };
  /** R², the share of the outcome’s variance that goes with the touchpoints, 0…1. */
  readonly explained: Figure | null;
  /** Tests that q is corrected over. */
  readonly family: number;
  /** The greatest impact first, either way. */
  readonly items: readonly (Driver | WithheldDriver)[];
  /** Of those lost (detractors, unfavourable answers, leavers), by what they speak ill of. */
  readonly keyDissatisfiers: KeySet | null;
  /** Of those won, by what they speak well of. */
  readonly keyEnhancers: KeySet | null;
  /** Touchpoints of the level that too few mention to be in the joint models. */
  readonly leftOut: readonly string[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `TermSentiment` of the contract. */
export interface TermSentiment {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly formula: 'mean-score';
}

/** `TermSample` of the contract. */
export interface TermSample {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly at: string;
}

/** `EmergingTerm` of the contract. */
export interface EmergingTerm {
  /** As it is written most often. */
  readonly term: string;
  /** Its other inflections and spellings, the most frequent first. */
  readonly forms: readonly string[];
  readonly kind: 'word' | 'phrase';
  /** `fr` or `en`. */
  readonly lang: string;
  /** Null where it would tell how few say the term on the other side, or speak another language. */
  readonly keyness: Keyness | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  readonly formula: 'keyness';
  readonly now: TermShare | WithheldTermShare;
  readonly before: TermShare | WithheldTermShare;
  /** `rising` where q is at most 0.05 and enough is said. */
  readonly decided: 'rising' | 'undecided';
  /** The earliest text read that holds it. */
  readonly firstSeen: string;
  /** Mean sentiment, −1…1, of the texts of the later period that hold it. */
  readonly sentiment: TermSentiment | null;
  /** Touchpoints that verbatims of the later period mention beside it most. */
  readonly beside: readonly {
    readonly touchpoint: string;
    readonly label: string;
    readonly verbatims: number;
  }[];
  /** Verbatims that show it, of different respondents. */
  readonly samples: readonly TermSample[];
  /** Where the verbatims of the later period that hold it are listed. */
  readonly verbatims: string;
}

/** `Emerging` of the contract. */
export interface Emerging {
  /** The later period. */
  readonly scope: Scope;
  /** What it is held against: the year before the later period, or as much of it as there is. */
  readonly earlier: {
    readonly from: string;
    readonly to: string;
    readonly verbatims: number | null;
  };
  /** Texts read of each period: the newest 20,000. */
  readonly sampled: {
    readonly now: number | null;
    readonly before: number | null;
  };
  /** Terms that three voices or more said in the later period: the family that q is corrected over. */
  readonly candidates: number;
  /** Why nothing can be said: no verbatim in the later period, or none before it. */
  readonly reasons: readonly ('no-verbatims' | 'no-earlier-period')[];
  readonly items: readonly EmergingTerm[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `ScoreTotal` of the contract. */
export interface ScoreTotal {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Value of the segment asked for by `by`; null for all. */
  readonly segment: string | null;
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  /** Share of favourable answers with Wilson’s interval: promoters, CSAT and stars 4–5, effort 5–7; null without answers. */
  readonly favourable: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** `WithheldScoreTotal` of the contract. */
export interface WithheldScoreTotal {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Value of the segment asked for by `by`; null for all. */
  readonly segment: string | null;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly favourable: null;
}

/** `ScoreRow` of the contract. */
export interface ScoreRow {
  /** First instant of the period. */
  readonly time: string;
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Value of the segment asked for by `by`; null for all. */
  readonly segment: string | null;
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  /** Share of favourable answers with Wilson’s interval: promoters, CSAT and stars 4–5, effort 5–7; null without answers. */
  readonly favourable: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** `WithheldScoreRow` of the contract. */
export interface WithheldScoreRow {
  /** First instant of the period. */
  readonly time: string;
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Value of the segment asked for by `by`; null for all. */
  readonly segment: string | null;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly favourable: null;
}

/** `Scores` of the contract. */
export interface Scores {
  readonly scope: Scope;
  readonly totals: readonly (ScoreTotal | WithheldScoreTotal)[];
  readonly items: readonly (ScoreRow | WithheldScoreRow)[];
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `Durations` of the contract. */
export interface Durations {
  readonly n: number;
  /** Those still open, of which only a least value is known. */
  readonly open: number;
  /** In the unit sent; `value`, `low` and `high` are null for what the observations do not reach. */
  readonly median: Figure;
  /** What nine in ten do not exceed. */
  readonly p90: Figure;
}

/** `MeasureTouchpoint` of the contract. */
export interface MeasureTouchpoint {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly n: number;
  /** Those still open, of which only a least value is known. */
  readonly open: number;
  /** In the unit sent; `value`, `low` and `high` are null for what the observations do not reach. */
  readonly median: Figure;
  /** What nine in ten do not exceed. */
  readonly p90: Figure;
  /** Of those that do not mention it. */
  readonly rest: Durations;
  /** How many ended where it is mentioned… */
  readonly observed: number;
  /** …and how many would have at the common pace: fewer is slower. */
  readonly expected: number;
  /** Log-rank test of those that mention it against the rest. */
  readonly p: number;
  /** Corrected over the touchpoints shown (Benjamini–Hochberg). */
  readonly q: number;
  /** Where q is at most 0.05; else undecided. */
  readonly decided: 'slower' | 'faster' | 'undecided';
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'log-rank';
  readonly verbatims: string;
}

/** `MeasureScore` of the contract. */
export interface MeasureScore {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Verbatims with the score whose measure is still open: they have no rank. */
  readonly openLeftOut: number;
  readonly p: number;
  /** Corrected over the scores shown. */
  readonly q: number;
  /** What the score does as the measure grows, where q is at most 0.05. */
  readonly decided: 'rises' | 'falls' | 'undecided';
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly formula: 'rank-correlation';
}

/** `WithheldDurations` of the contract. */
export interface WithheldDurations {
  readonly n: null;
  readonly open: null;
  readonly median: null;
  readonly p90: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `MeasureRow` of the contract. */
export interface MeasureRow {
  readonly time: string;
  readonly n: number;
  /** Those still open, of which only a least value is known. */
  readonly open: number;
  /** In the unit sent; `value`, `low` and `high` are null for what the observations do not reach. */
  readonly median: Figure;
  /** What nine in ten do not exceed. */
  readonly p90: Figure;
}

/** `WithheldMeasureRow` of the contract. */
export interface WithheldMeasureRow {
  readonly time: string;
  readonly n: null;
  readonly open: null;
  readonly median: null;
  readonly p90: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `WithheldMeasureTouchpoint` of the contract. */
export interface WithheldMeasureTouchpoint {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly n: null;
  readonly open: null;
  readonly median: null;
  readonly p90: null;
  readonly rest: null;
  readonly observed: null;
  readonly expected: null;
  readonly p: null;
  readonly q: null;
  readonly decided: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly formula: null;
  readonly verbatims: null;
}

/** `WithheldMeasureScore` of the contract. */
export interface WithheldMeasureScore {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly openLeftOut: null;
  readonly p: null;
  readonly q: null;
  readonly decided: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly formula: 'rank-correlation';
}

/** `Measures` of the contract. */
export interface Measures {
  readonly scope: Scope;
  /** The measures of the scope, the most frequent first. */
  readonly measures: readonly ({
    readonly measure: string;
    readonly n: number;
    readonly open: number;
  } | {
    readonly measure: string;
    readonly n: null;
    readonly open: null;
    readonly reliability: 'suppressed';
    readonly reasons: readonly 'small-cell'[];
  })[];
  readonly measure: string | null;
  /** Null where no measure was asked for. Exact up to 20,000 distinct values; beyond, in steps that hold as small a share of the verbatims. */
  readonly totals: Durations | WithheldDurations | null;
  readonly items: readonly (MeasureRow | WithheldMeasureRow)[];
  /** The surest difference first. More than 1,000 distinct values are compared in steps of a thousandth of the verbatims. */
  readonly touchpoints: readonly (MeasureTouchpoint | WithheldMeasureTouchpoint)[];
  /** Spearman’s correlation of the measure with each score, −1…1; verbatims count alike. */
  readonly scores: readonly (MeasureScore | WithheldMeasureScore)[];
  /** By the band of the NPS given. */
  readonly bands: {
    /** Log-rank test of the three bands. */
    readonly p: number;
    readonly items: readonly ({
      readonly band: 'promoter' | 'passive' | 'detractor';
      readonly n: number;
      /** Those still open, of which only a least value is known. */
      readonly open: number;
      /** In the unit sent; `value`, `low` and `high` are null for what the observations do not reach. */
      readonly median: Figure;
      /** What nine in ten do not exceed. */
      readonly p90: Figure;
      readonly verbatims: string;
    } | {
      readonly band: 'promoter' | 'passive' | 'detractor';
      readonly n: null;
      readonly open: null;
      readonly median: null;
      readonly p90: null;
      readonly verbatims: null;
      readonly reliability: 'suppressed';
      readonly reasons: readonly 'small-cell'[];
    })[];
    readonly formula: 'log-rank';
  } | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `MismatchRate` of the contract. */
export interface MismatchRate {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Kind words beside a low score, or harsh words beside a high one. */
  readonly kind: 'kind-words' | 'harsh-words';
  readonly verbatims: number;
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
}

/** `WithheldMismatchRate` of the contract. */
export interface WithheldMismatchRate {
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Kind words beside a low score, or harsh words beside a high one. */
  readonly kind: 'kind-words' | 'harsh-words';
  readonly verbatims: null;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
}

/** `Mismatch` of the contract. */
export interface Mismatch {
  readonly verbatim: AnalysedVerbatim;
  /** The score that disagrees most. */
  readonly score: 'nps' | 'csat' | 'ces' | 'stars';
  /** Kind words beside a low score, or harsh words beside a high one. */
  readonly kind: 'kind-words' | 'harsh-words';
  /** Distance between words and score, both brought to −1…1: 0…2. */
  readonly gap: number;
}

/** `Mismatches` of the contract. */
export interface Mismatches {
  readonly scope: Scope;
  /** How many there are; the thousand widest can be listed. */
  readonly total: number | null;
  /** How often, among the favourable or the unfavourable scores. */
  readonly rates: readonly (MismatchRate | WithheldMismatchRate)[];
  readonly items: readonly Mismatch[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `VerdictThresholds` of the contract. */
export interface VerdictThresholds {
  /** Least lower bound of the share of verbatims, or of the attributable share of those lost, for a touchpoint to be salient. */
  readonly share?: number | undefined;
  /** Greatest corrected p of a difference with stakes. */
  readonly p?: number | undefined;
  /** Least difference with stakes, in NPS points. */
  readonly npsPoints?: number | undefined;
  /** The same for other scores, in standard deviations. */
  readonly deviations?: number | undefined;
  /** Beyond this impact asymmetry, either way, a touchpoint only breaks or only makes. */
  readonly asymmetry?: number | undefined;
}

/** `Priority` of the contract. */
export interface Priority {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  /** The verdict for a manager, in the language asked for. */
  readonly sentence: string;
  /** A moment of truth that only punishes, only rewards, or does both; what is only missed when it fails; none; or too little known. */
  readonly verdict: 'breaker' | 'maker' | 'both' | 'hygiene' | 'none' | 'insufficient-evidence';
  readonly salient: boolean;
  /** Whether those who mention it score differently, by enough and beyond chance; null without an outcome. */
  readonly stakes: boolean | null;
  readonly reasons: readonly string[];
  /** Only where both intervals clear the cross-hair, else borderline; null where importance is not known. */
  readonly quadrant: 'concentrate' | 'keep-up' | 'low-priority' | 'possible-overkill' | 'borderline' | null;
  /** Importance less performance, both in deviations among the touchpoints: the higher, the sooner. */
  readonly priority: Interval | null;
  /** Its share of what the touchpoints explain of the outcome; of the verbatims, where there is no outcome. */
  readonly importance: Interval | null;
  /** Net sentiment, −100…100, drawn towards the mean of all where little was said. */
  readonly performance: Interval | null;
  readonly inputs: {
    /** Verbatims that the share is of. */
    readonly n: number;
    readonly verbatims: number;
    readonly share: Interval;
    readonly smith: number;
    /** 97.5th percentile of Smith’s S among random lists. */
    readonly chance: number;
    /** Share of those lost that goes with speaking ill of it. */
    readonly attributable: Interval | null;
    /** Of the outcome, between those who mention it and those who do not. */
    readonly difference: Interval | null;
    readonly q: number | null;
    readonly leastDifference: number | null;
    readonly penalty: Interval | null;
    readonly reward: Interval | null;
    readonly asymmetry: Interval | null;
  };
  /** Mean absolute score, 0…1. */
  readonly charge: Interval | null;
  /** Mean score where it is the last thing mentioned, −1…1. */
  readonly ending: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
  } | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Where the verbatims behind it are listed. */
  readonly verbatims: {
    readonly all: string;
    readonly positive: string;
    readonly negative: string;
  };
  readonly formula: 'verdict';
}

/** `WithheldPriority` of the contract. */
export interface WithheldPriority {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly sentence: null;
  readonly verdict: null;
  readonly salient: null;
  readonly stakes: null;
  readonly reasons: readonly 'small-cell'[];
  readonly quadrant: null;
  readonly priority: null;
  readonly importance: null;
  readonly performance: null;
  readonly inputs: null;
  readonly charge: null;
  readonly ending: null;
  readonly reliability: 'suppressed';
  readonly verbatims: null;
  readonly formula: null;
}

/** `Priorities` of the contract. */
export interface Priorities {
  readonly scope: Scope;
  readonly outcome: {
    readonly name: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | null;
    readonly unit: 'nps-points' | 'csat-points' | 'ces-points' | 'stars' | 'retention-points' | null;
    readonly n: number | null;
  };
  /** `salience` where no verbatim has an outcome: what is said most is then taken for what matters most. */
  readonly importanceFrom: 'relative-weights' | 'salience';
  readonly crosshair: {
    readonly importance: number;
    readonly performance: number;
  } | null;
  readonly thresholds: {
    /** Least lower bound of the share of verbatims, or of the attributable share of those lost, for a touchpoint to be salient. */
    readonly share: number;
    /** Greatest corrected p of a difference with stakes. */
    readonly p: number;
    /** Least difference with stakes, in NPS points. */
    readonly npsPoints: number;
    /** The same for other scores, in standard deviations. */
    readonly deviations: number;
    /** Beyond this impact asymmetry, either way, a touchpoint only breaks or only makes. */
    readonly asymmetry: number;
  };
  /** Tests that q is corrected over. */
  readonly family: number;
  /** What hurts most first: moments of truth that break, what is important and poor, what else scores lower; then the rest. */
  readonly items: readonly (Priority | WithheldPriority)[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `TellingTerm` of the contract. */
export interface TellingTerm {
  /** As it is written most often. */
  readonly term: string;
  /** Its other inflections and spellings, the most frequent first. */
  readonly forms: readonly string[];
  readonly kind: 'word' | 'phrase';
  /** `fr` or `en`. */
  readonly lang: string;
  readonly said: TermShare | WithheldTermShare;
  /** Where the verbatims that hold it are listed. */
  readonly verbatims: string;
}

/** `MarkingTerm` of the contract. */
export interface MarkingTerm {
  /** As it is written most often. */
  readonly term: string;
  /** Its other inflections and spellings, the most frequent first. */
  readonly forms: readonly string[];
  readonly kind: 'word' | 'phrase';
  /** `fr` or `en`. */
  readonly lang: string;
  /** Null where it would tell how few say the term on the other side, or speak another language. */
  readonly keyness: Keyness | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  readonly formula: 'keyness';
  readonly here: TermShare | WithheldTermShare;
  readonly elsewhere: TermShare | WithheldTermShare;
  /** `marks` where q is at most 0.05 and enough is said. */
  readonly decided: 'marks' | 'undecided';
  /** Where the verbatims that hold it here are listed. */
  readonly verbatims: string;
}

/** `TouchpointWords` of the contract. */
export interface TouchpointWords {
  readonly scope: Scope;
  readonly touchpoint: string;
  readonly label: string;
  /** Why there are no words: nobody mentions it, or too few do. */
  readonly reasons: readonly ('unsaid' | 'small-cell')[];
  /** The words that it is recognised by, the most frequent first: known, so that no test is made of them. */
  readonly names: readonly TellingTerm[];
  /** Verbatims that mention it against the others, without its names. */
  readonly marks: {
    /** Terms that three voices or more said: the family that q is corrected over. */
    readonly candidates: number;
    /** Texts read: up to 20,000 that mention it and 20,000 others, spread over the scope. Null where too few mention it. */
    readonly sampled: {
      readonly with: number | null;
      readonly without: number | null;
    };
    /** The surest first, at most 50. */
    readonly terms: readonly MarkingTerm[];
  };
  /** Negative mentions against positive ones; null where too few are either. */
  readonly judged: {
    /** Terms that three voices or more said: the family that q is corrected over. */
    readonly candidates: number;
    readonly negative: {
      /** Texts read that speak ill of it. */
      readonly sampled: number;
      /** The words of blame among them, the most frequent first: they make the label, so that no test is made of them. */
      readonly judgements: readonly TellingTerm[];
      /** The surest first, at most 50. */
      readonly terms: readonly MarkingTerm[];
    };
    readonly positive: {
      /** Texts read that speak well of it. */
      readonly sampled: number;
      /** The words of praise among them, the most frequent first: they make the label, so that no test is made of them. */
      readonly judgements: readonly TellingTerm[];
      /** The surest first, at most 50. */
      readonly terms: readonly MarkingTerm[];
    };
  } | null;
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `TrendRow` of the contract. */
export interface TrendRow {
  /** First instant of the period. */
  readonly time: string;
  readonly touchpoint: string | null;
  readonly intent: Intent | null;
  /** Of the touchpoint, in the language asked for. */
  readonly label: string;
  /** Verbatims that mention it, or hold the intent. */
  readonly verbatims: number;
  /** Verbatims of the period that the share is of. */
  readonly n: number;
  /** 0…1, with Wilson’s 95 % interval. */
  readonly share: number | null;
  readonly shareLow: number | null;
  readonly shareHigh: number | null;
  /** Verbatims that speak ill of it. */
  readonly complaints: number | null;
  /** Verbatims that speak well of it. */
  readonly praise: number | null;
  /** Mean score, −1…1. */
  readonly mean: number | null;
  /** Net sentiment, −100…100, with its adjusted Wald interval. */
  readonly net: number | null;
  readonly netLow: number | null;
  readonly netHigh: number | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
}

/** `TrendChange` of the contract. */
export interface TrendChange {
  /** First instant of the first period after it. */
  readonly time: string;
  readonly touchpoint: string | null;
  readonly intent: Intent | null;
  /** The share of verbatims that mention it, that speak ill of it, or well. */
  readonly of: 'share' | 'complaints' | 'praise';
  /** Share before, 0…1. */
  readonly before: number;
  readonly after: number;
  /** By permutation of the periods; change-points with p above 0.05 are not shown. */
  readonly p: number;
}

/** `WithheldTrendRow` of the contract. */
export interface WithheldTrendRow {
  /** First instant of the period. */
  readonly time: string;
  readonly touchpoint: string | null;
  readonly intent: Intent | null;
  /** Of the touchpoint, in the language asked for. */
  readonly label: string;
  readonly verbatims: null;
  readonly n: null;
  readonly share: null;
  readonly shareLow: null;
  readonly shareHigh: null;
  readonly complaints: null;
  readonly praise: null;
  readonly mean: null;
  readonly net: null;
  readonly netLow: null;
  readonly netHigh: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `Trends` of the contract. */
export interface Trends {
  readonly scope: Scope;
  readonly items: readonly (TrendRow | WithheldTrendRow)[];
  readonly changes: readonly TrendChange[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `BlindStage` of the contract. */
export interface BlindStage {
  readonly stage: string;
  readonly name: string;
  readonly touchpoints: number;
  readonly blind: number;
  /** Whether nobody mentions any of its touchpoints (or it has none). */
  readonly silent: boolean;
}

/** `BlindSpot` of the contract. */
export interface BlindSpot {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly stage: string;
  /** Verbatims that mention it. */
  readonly mentioned: number;
  readonly share: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
    /** Kish’s effective n, where verbatims are weighted. */
    readonly effectiveN?: number | undefined;
  };
  readonly more: {
    /** Further verbatims until its share would be known to ±5 points, should it stay what it is. */
    readonly forFivePoints: number;
    /** Further verbatims until five would mention it; null where none does yet. */
    readonly forMentions: number | null;
  };
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** `few-verbatims`, `few-mentions`, `wide-interval`: why it is a blind spot; `not-in-taxonomy`: its pack is off. */
  readonly reasons: readonly string[];
  readonly formula: 'blind-spot';
  /** Where the verbatims that mention it are listed. */
  readonly verbatims: string;
}

/** `WithheldBlindSpot` of the contract. */
export interface WithheldBlindSpot {
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly stage: string;
  readonly mentioned: null;
  readonly share: null;
  readonly more: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly formula: 'blind-spot';
  readonly verbatims: null;
}

/** `BlindSpots` of the contract. */
export interface BlindSpots {
  readonly scope: Scope;
  readonly map: {
    readonly id: string;
    readonly name: string;
    readonly segment: Readonly<Record<string, string>> | null;
  };
  readonly margin: number;
  /** Every stage of the map, in order. */
  readonly stages: readonly BlindStage[];
  /** In the order of the map. */
  readonly items: readonly (BlindSpot | WithheldBlindSpot)[];
}

/** `JourneyStage` of the contract. */
export interface JourneyStage {
  readonly id: string;
  readonly name: string;
  readonly touchpoints: readonly string[];
}

/** `StoredJourneyMap` of the contract. */
export interface StoredJourneyMap {
  readonly id: string;
  readonly name: string;
  /** Made from the taxonomy of the project’s packs; it can be neither changed nor removed. */
  readonly builtIn: boolean;
  readonly segment: Readonly<Record<string, string>> | null;
  readonly stages: readonly JourneyStage[];
}

/** `JourneyMapPage` of the contract. */
export interface JourneyMapPage {
  readonly items: readonly StoredJourneyMap[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `PeakEnd` of the contract. */
export interface PeakEnd {
  /** Journeys of two verbatims or more; or verbatims outside journeys that name two touchpoints or more. */
  readonly of: 'journey' | 'verbatim';
  /** Mean of the furthest from 0, −1…1. */
  readonly peak: Figure;
  /** Mean of the last. */
  readonly end: Figure;
  /** Mean of the means. */
  readonly mean: Figure;
  /** Whether peak and end predict the score better than the mean; null where too few have the score for `minCell`. */
  readonly lift: {
    /** Share of the score’s variance (R²) that goes with the mean, bootstrap interval. */
    readonly ofMean: {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null;
    /** The same of the mean of peak and end. */
    readonly ofPeakEnd: {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null;
    /** Second less first. */
    readonly lift: {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null;
    /** What peak and end add to the mean, in adjusted R². */
    readonly added: {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null;
    /** Whether the lift is above 0 beyond its interval: only then does how it peaks and ends matter more here. */
    readonly better: boolean;
    /** Of these, those with the score. */
    readonly n: number;
    readonly effectiveN: number;
    readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
    readonly reasons: readonly string[];
    readonly formula: 'peak-end-lift';
  } | null;
}

/** `Recovery` of the contract. */
export interface Recovery {
  /** Along a journey, or within one text. */
  readonly of: 'journey' | 'verbatim';
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  /** Journeys or texts in which it was bad. */
  readonly bad: number;
  /** Share of these in which it ended well, Wilson’s interval. */
  readonly rate: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly formula: 'recovery-rate';
  };
  /** Of these, those with the score. */
  readonly scored: {
    readonly mended: number;
    readonly never: number;
  };
  /** Mean score where it was mended less where it never was (NPS: points, −200…200), Welch’s interval; null where it cannot be told. */
  readonly worth: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly p: number;
    /** Corrected over the recoveries shown (Benjamini–Hochberg). */
    readonly q: number;
    readonly decided: 'higher' | 'lower' | 'undecided';
    readonly formula: 'recovery-worth';
  } | null;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  readonly reasons: readonly string[];
  readonly verbatims: string;
}

/** `JourneyStep` of the contract. */
export interface JourneyStep {
  readonly step: number;
  readonly segment: string | null;
  /** Null where nothing was said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Verbatims (or answers) that it rests on. */
  readonly n: number;
  /** Kish’s effective n, where verbatims are weighted. */
  readonly effectiveN?: number | undefined;
  readonly reliability: 'suppressed' | 'insufficient' | 'indicative' | 'reliable';
  /** Why the reliability is not better. */
  readonly reasons: readonly string[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly verbatims: string;
}

/** `WithheldJourneyStep` of the contract. */
export interface WithheldJourneyStep {
  readonly step: number;
  readonly segment: string | null;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly n: null;
  readonly effectiveN?: null | undefined;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  /** Id of the formula; each has a page in the documentation. */
  readonly formula: string;
  readonly verbatims: null;
}

/** `WithheldPeakEnd` of the contract. */
export interface WithheldPeakEnd {
  /** Journeys of two verbatims or more; or verbatims outside journeys that name two touchpoints or more. */
  readonly of: 'journey' | 'verbatim';
  readonly peak: null;
  readonly end: null;
  readonly mean: null;
  readonly lift: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `WithheldRecovery` of the contract. */
export interface WithheldRecovery {
  /** Along a journey, or within one text. */
  readonly of: 'journey' | 'verbatim';
  readonly touchpoint: string;
  readonly label: string;
  readonly parent: string | null;
  readonly bad: null;
  readonly rate: null;
  readonly scored: null;
  readonly worth: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
  readonly verbatims: null;
}

/** `Journeys` of the contract. */
export interface Journeys {
  readonly scope: Scope;
  readonly journeys: number | null;
  /** Verbatims of a journey. */
  readonly inJourneys: number | null;
  readonly outcome: 'nps' | 'csat' | 'ces' | 'stars' | null;
  /** What is missing, and so not answered. */
  readonly reasons: readonly ('no-journeys' | 'no-steps' | 'no-outcome' | 'more-steps')[];
  /** Mean sentiment of the verbatims of each step, −1…1, the first 100 steps in order. */
  readonly items: readonly (JourneyStep | WithheldJourneyStep)[];
  readonly peakEnd: readonly (PeakEnd | WithheldPeakEnd)[];
  /** What was bad and then mended at the same touchpoint, the most frequent first. */
  readonly recoveries: readonly (Recovery | WithheldRecovery)[];
  /** Revision of the project that the figures are of. */
  readonly revision: number;
  /** When they were computed. */
  readonly computedAt: string;
  /** False while figures of an earlier revision are shown and new ones are computed. */
  readonly current: boolean;
}

/** `AuditEntry` of the contract. */
export interface AuditEntry {
  readonly at: string;
  /** Id of the key, `local` (no key was made yet), `command-line` or `service` (by itself). */
  readonly who: string;
  /** What was done, such as `project-put`. */
  readonly action: string;
  readonly project: string | null;
  /** Id of what it was done to, when it is not the project; how many, where it is many. */
  readonly target: string | null;
}

/** `AuditPage` of the contract. */
export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `StoredProject` of the contract. */
export interface StoredProject {
  readonly id: string;
  readonly name: string;
  readonly packs: readonly string[];
  readonly timezone: string;
  readonly defaultLang: 'fr' | 'en' | null;
  readonly redact: boolean;
  /** Null: verbatims are kept for ever. */
  readonly retentionDays: number | null;
  /** Fewest verbatims that a count may be of; 0 where none is withheld. */
  readonly minCell: number;
  /** The lines that the project sets for verdicts. */
  readonly verdict: VerdictThresholds;
  readonly createdAt: string;
  /** Grows with every change of the project. */
  readonly revision: number;
  /** Names the engine, lexicons and taxonomy that answers come from. */
  readonly version: string;
  /** The version that the history is being read again with, and how far that is; null when it is up to date. */
  readonly replaying: {
    readonly version: string;
    readonly done: number;
    readonly total: number;
  } | null;
}

/** Who asks, so that nobody is offered what would be refused. */
export interface Asking {
  /** The one project that the key opens; null where it opens them all. */
  readonly project: string | null;
  /** What it lets do, as it was made: `admin` includes the others. */
  readonly scopes: readonly ('ingest' | 'read' | 'admin')[];
}

/** `ProjectPage` of the contract. */
export interface ProjectPage {
  readonly items: readonly StoredProject[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly caller: Asking;
}

/** `StoredKey` of the contract. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  /** The one project it opens; null for an administrator’s. */
  readonly project: string | null;
  readonly scopes: readonly ('ingest' | 'read' | 'admin')[];
  readonly createdAt: string;
  /** To the hour. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Until when the secret before the last rotation is good; null when it is not. */
  readonly oldSecretUntil: string | null;
}

/** `MadeKey` of the contract. */
export interface MadeKey {
  readonly id: string;
  readonly name: string;
  /** The one project it opens; null for an administrator’s. */
  readonly project: string | null;
  readonly scopes: readonly ('ingest' | 'read' | 'admin')[];
  readonly createdAt: string;
  /** To the hour. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Until when the secret before the last rotation is good; null when it is not. */
  readonly oldSecretUntil: string | null;
  /** Shown this once; only a hash of it is kept. */
  readonly key: string;
}

/** `KeyPage` of the contract. */
export interface KeyPage {
  readonly items: readonly StoredKey[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** `Status` of the contract. */
export interface Status {
  readonly status: string;
}

/** `Pack` of the contract. */
export interface Pack {
  readonly id: string;
  /** Its name for people, in the language asked for by Accept-Language. */
  readonly label: string;
  /** Whose customers’ words it holds, in a sentence of that language. */
  readonly about: string | null;
  /** How many it knows. */
  readonly touchpoints: number;
  /** Languages of the verbatims that it reads. */
  readonly languages: readonly string[];
  /** The name of each touchpoint by its id; with `include=labels`. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** With `include=words`, by language: what is good or bad in this pack whatever is spoken of, beside the words that are so in every sector. */
  readonly words?: Readonly<Record<string, readonly LexiconWord[]>> | undefined;
  /** Names the engine, lexicons and taxonomy that answers with this pack alone come from. */
  readonly version: string;
}

/** `PackList` of the contract. */
export interface PackList {
  readonly items: readonly Pack[];
}

/** `Question` of the contract. */
export interface Question {
  /** Its wording, as the verbatims were posted with; `question` of a list of verbatims takes it. */
  readonly question: string;
  /** Verbatims in scope that answer it. */
  readonly verbatims: number;
  /** When the first of them was said. */
  readonly first: string;
  readonly last: string;
}

/** `WithheldQuestion` of the contract. */
export interface WithheldQuestion {
  /** Its wording, as the verbatims were posted with; `question` of a list of verbatims takes it. */
  readonly question: string;
  readonly verbatims: null;
  readonly first: null;
  readonly last: null;
  readonly reliability: 'suppressed';
  readonly reasons: readonly 'small-cell'[];
}

/** `QuestionList` of the contract. */
export interface QuestionList {
  /** Up to 200. Those of fewer verbatims than the `minCell` of the project are left out; counts that would tell of them are withheld. */
  readonly items: readonly (Question | WithheldQuestion)[];
  /** Whether there are further questions. */
  readonly more: boolean;
}

/** `ErasureReceipt` of the contract. */
export interface ErasureReceipt {
  readonly erased: true;
  /** Names this erasure in the audit log. */
  readonly receipt: string;
  /** Verbatims erased; 0 where nothing of the person was kept, or it was erased before. */
  readonly verbatims: number;
  /** When nothing was left. */
  readonly at: string;
  /** What nothing is left in. */
  readonly from: readonly ('verbatims' | 'refused-rows' | 'analyses' | 'counts' | 'segments' | 'search' | 'caches' | 'log' | 'file')[];
}

/** The query of `GET /v1/packs`. */
export interface TaxonomyPacksQuery {
  /** Repeatable: these alone. */
  readonly pack?: string | readonly string[] | undefined;
  /** `labels`: the names of the touchpoints of each pack. `words`: its words that are good or bad in every text it reads, in every language. */
  readonly include?: 'labels' | 'words' | readonly ('labels' | 'words')[] | undefined;
}

/** The query of `GET /v1/keys`. */
export interface KeysListQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/audit`. */
export interface KeysAuditQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
  /** Of this project only. */
  readonly project?: string | undefined;
}

/** The query of `GET /v1/projects`. */
export interface ProjectsListQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/questions`. */
export interface VerbatimsQuestionsQuery {
  /** First instant in scope: ISO 8601 with offset, a date in the project’s time zone, or epoch milliseconds. */
  readonly from?: string | undefined;
  /** End of the scope, exclusive; as `from`. */
  readonly to?: string | undefined;
}

/** The filters that every question about verbatims takes. */
export interface Filters {
  /** First instant in scope: ISO 8601 with offset, a date in the project’s time zone, or epoch milliseconds. */
  readonly from?: string | undefined;
  /** End of the scope, exclusive; as `from`. */
  readonly to?: string | undefined;
  /** Language of the verbatims; repeatable. */
  readonly lang?: 'fr' | 'en' | 'und' | readonly ('fr' | 'en' | 'und')[] | undefined;
  /** Repeatable: either of them. */
  readonly channel?: string | readonly string[] | undefined;
  /** Repeatable: either of them. */
  readonly source?: string | readonly string[] | undefined;
  /** Band of the NPS given: 9–10, 7–8, 0–6. */
  readonly band?: 'promoter' | 'passive' | 'detractor' | readonly ('promoter' | 'passive' | 'detractor')[] | undefined;
  /** Mentions of what the question itself named: left out, alone, or with the others. */
  readonly prompted?: 'exclude' | 'only' | 'include' | undefined;
  /** KEY is the name of a segment, such as segment.plan=pro. Two values of one key mean either, different keys mean both. */
  readonly [segment: `segment.${string}`]: string | readonly string[] | undefined;
}

/** The query of `GET /v1/projects/{project}/verbatims`. */
export interface VerbatimsListQuery extends Filters {
  /** Those with a mention of this touchpoint or of one below it. */
  readonly touchpoint?: string | undefined;
  readonly label?: LabelInput | undefined;
  readonly intent?: IntentInput | undefined;
  /** Wording of the question answered, exactly. */
  readonly question?: string | undefined;
  /** Words to find, with their inflections; all are required. */
  readonly q?: string | undefined;
  /** `telling`: the strongest scores first, shortly said before at length. */
  readonly order?: 'newest' | 'telling' | undefined;
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `POST /v1/projects/{project}/imports`. */
export interface ImportsPostQuery {
  /** A FieldMapping as JSON. */
  readonly mapping?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly encoding?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly delimiter?: string | undefined;
  /** Of a workbook; the first that is more than a cover unless given. */
  readonly sheet?: string | undefined;
  /** Rows above the first answer, blank ones not counted; 0 where columns have no names, else each is called by the lowest cell above it. Found out unless given. */
  readonly headerRows?: number | undefined;
  readonly profile?: string | undefined;
  /** Found out unless given. */
  readonly format?: 'csv' | 'ndjson' | 'xlsx' | undefined;
  /** As the file is called. */
  readonly name?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/imports`. */
export interface ImportsListQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `POST /v1/projects/{project}/imports/preview`. */
export interface ImportsPreviewQuery {
  /** A FieldMapping as JSON. */
  readonly mapping?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly encoding?: string | undefined;
  /** Of a CSV file; found out unless given. */
  readonly delimiter?: string | undefined;
  /** Of a workbook; the first that is more than a cover unless given. */
  readonly sheet?: string | undefined;
  /** Rows above the first answer, blank ones not counted; 0 where columns have no names, else each is called by the lowest cell above it. Found out unless given. */
  readonly headerRows?: number | undefined;
  readonly profile?: string | undefined;
  /** Found out unless given. */
  readonly format?: 'csv' | 'ndjson' | 'xlsx' | undefined;
  /** As the file is called. */
  readonly name?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/imports/{id}/rejected`. */
export interface ImportsRejectedQuery {
  readonly format?: 'csv' | 'ndjson' | undefined;
}

/** The query of `GET /v1/projects/{project}/import-profiles`. */
export interface ImportsImportProfilesQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/connectors`. */
export interface ConnectorsListQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/salience`. */
export interface InsightsSalienceQuery extends Filters {
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Adds that many of the most telling quotes to each item. */
  readonly evidence?: number | undefined;
  /** `previous`: the change against the stretch of time of the same length just before `from`, which must be given. */
  readonly compare?: 'previous' | undefined;
  /** `respondents`: how many independent respondents mention each item, and its share clustered by them; `chance`: whether its Smith’s S is beyond chance. Repeatable. */
  readonly include?: 'respondents' | 'chance' | readonly ('respondents' | 'chance')[] | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
  /** `base`: a touchpoint that specialises one of the base counts for it. */
  readonly group?: 'base' | undefined;
}

/** The query of `GET /v1/projects/{project}/moments`. */
export interface InsightsMomentsQuery extends Filters {
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Adds that many of the most telling quotes to each item. */
  readonly evidence?: number | undefined;
  /** `previous`: the change against the stretch of time of the same length just before `from`, which must be given. */
  readonly compare?: 'previous' | undefined;
  /** `respondents`: how many independent respondents mention each item, and its share clustered by them; `chance`: whether its Smith’s S is beyond chance. Repeatable. */
  readonly include?: 'respondents' | 'chance' | readonly ('respondents' | 'chance')[] | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
  readonly framework?: FrameworkInput | undefined;
}

/** The query of `GET /v1/projects/{project}/report`. */
export interface InsightsReportQuery extends Filters {
  /** What verdicts are held against; without it, the outcome that most verbatims have. */
  readonly outcome?: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | undefined;
  readonly framework?: FrameworkInput | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Language of the page; without it, by Accept-Language. (`lang` filters verbatims, as everywhere.) */
  readonly language?: 'en' | 'fr' | undefined;
}

/** The query of `GET /v1/projects/{project}/scores`. */
export interface InsightsScoresQuery extends Filters {
  /** Length of the periods of `items`, in the project’s time zone; a week begins on Monday. */
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  /** Name of a segment, such as plan: figures for each of its values too. */
  readonly by?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/drivers`. */
export interface InsightsDriversQuery extends Filters {
  /** What touchpoints are held against; without it, the outcome that most verbatims have. */
  readonly outcome?: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/priorities`. */
export interface InsightsPrioritiesQuery extends Filters {
  /** What importance and stakes are derived from; without it, the outcome that most verbatims have. */
  readonly outcome?: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Where the axes cross: at the means of the touchpoints, or at an even share of importance and a net sentiment of 0. */
  readonly crosshair?: 'mean' | 'scale' | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/churn`. */
export interface InsightsChurnQuery extends Filters {
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Length of the bins of time since an event: 7 days, or 30.4375. */
  readonly every?: 'week' | 'month' | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/comparisons`. */
export interface InsightsComparisonsQuery extends Filters {
  /** The first set: filters as a query string of their own, percent-encoded, such as segment.plan%3Dpro. */
  readonly a: string;
  /** The second set, likewise. The sets should not share verbatims. */
  readonly b: string;
  /** `top`: those without a parent; `leaf`: those with nothing below them. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** `words`: the words and phrases that mark each set, those of touchpoints included; 202 while they are first computed. */
  readonly include?: 'words' | readonly 'words'[] | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/measures`. */
export interface InsightsMeasuresQuery extends Filters {
  /** Name of a measure; without it, the answer lists those there are. */
  readonly measure?: string | undefined;
  /** Length of the periods of `items`, in the project’s time zone; a week begins on Monday. */
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
}

/** The query of `GET /v1/projects/{project}/mismatches`. */
export interface InsightsMismatchesQuery extends Filters {
  /** The score to hold against the words; without it, any that was given. */
  readonly score?: 'nps' | 'csat' | 'ces' | 'stars' | undefined;
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/emerging`. */
export interface InsightsEmergingQuery extends Filters {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/words`. */
export interface InsightsWordsQuery extends Filters {
  /** The touchpoint whose words are asked for; those below it count for it. */
  readonly touchpoint: string;
}

/** The query of `GET /v1/projects/{project}/trends`. */
export interface InsightsTrendsQuery extends Filters {
  /** Repeatable. Without it, and without `intent`, every touchpoint that has none above it. */
  readonly touchpoint?: string | readonly string[] | undefined;
  readonly intent?: IntentInput | undefined;
  /** Length of the periods, in the project’s time zone; a week begins on Monday. */
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  /** Items a page; all of them unless given. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/journeys`. */
export interface JourneysListQuery extends Filters {
  /** The score that peaks, ends and mending are set against; the one most given unless asked for. */
  readonly outcome?: 'nps' | 'csat' | 'ces' | 'stars' | undefined;
  /** Name of a segment, such as plan: steps for each of its values too. */
  readonly by?: string | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
}

/** The query of `GET /v1/projects/{project}/blind-spots`. */
export interface JourneysBlindSpotsQuery extends Filters {
  /** Id of a journey map. */
  readonly map?: string | undefined;
  /** A share whose interval reaches further than this to either side is a blind spot too; 0.1 is ten points. */
  readonly margin?: number | undefined;
}

/** The query of `GET /v1/projects/{project}/journeys/maps`. */
export interface JourneysMapsQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
}

/** The query of `GET /v1/projects/{project}/touchpoints`. */
export interface TaxonomyTouchpointsQuery {
  /** Items a page. */
  readonly limit?: number | undefined;
  /** `next` of the page before; opaque. */
  readonly cursor?: string | undefined;
  /** Repeatable: these alone. */
  readonly touchpoint?: string | readonly string[] | undefined;
  /** Those that these words lead to: all are required, in one word of the touchpoint or in its name, as typed, in another form, or as beginnings. */
  readonly q?: string | undefined;
  /** `words`: the words that lead to each, in every language. A page then holds up to 100 items. */
  readonly include?: 'words' | readonly 'words'[] | undefined;
}

/** The query of `GET /v1/projects/{project}/export`. */
export interface VerbatimsExportQuery extends Filters {
  /** Those with a mention of this touchpoint or of one below it. */
  readonly touchpoint?: string | undefined;
  readonly label?: LabelInput | undefined;
  readonly intent?: IntentInput | undefined;
  /** Wording of the question answered, exactly. */
  readonly question?: string | undefined;
  /** Words to find, with their inflections; all are required. */
  readonly q?: string | undefined;
  readonly order?: 'newest' | 'telling' | undefined;
  /** A table for a spreadsheet, or an object a line. */
  readonly format?: 'csv' | 'ndjson' | undefined;
  /** `mentions`: a row for each mention of a touchpoint. The others: the items of the call of that name, which takes its own parameters here. */
  readonly what?: 'verbatims' | 'mentions' | 'salience' | 'moments' | 'trends' | 'scores' | 'drivers' | 'priorities' | undefined;
  /** Of verbatims as lines: each with its analysis, as the list answers it; without it, lines can be posted as they are. */
  readonly include?: 'analysis' | undefined;
  /** `top`: those without a parent; `leaf`: those with nothing below them in the taxonomy. */
  readonly level?: 'all' | 'top' | 'leaf' | undefined;
  /** Of the salience: a touchpoint that specialises one of the base counts for it. */
  readonly group?: 'base' | undefined;
  readonly framework?: FrameworkInput | undefined;
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  /** Of the scores: name of a segment, figures for each of its values too. */
  readonly by?: string | undefined;
  readonly outcome?: 'nps' | 'csat' | 'ces' | 'stars' | 'churn' | undefined;
}

/** Every call of the API, by group. */
export const calls = {
  operations: {
    /** Alive. */
    healthz: { method: 'GET', path: '/healthz', kind: 'json' } as Call<object, Status>,
    /** Ready. */
    readyz: { method: 'GET', path: '/readyz', kind: 'json' } as Call<object, Status>,
    /** Metrics for Prometheus. */
    metrics: { method: 'GET', path: '/metrics', kind: 'text' } as Call<object, string>,
  },
  analysis: {
    /** Analyse one text. */
    analyze: { method: 'POST', path: '/v1/analyze', kind: 'json' } as Call<{ readonly body: AnalyzeInput }, Analysis>,
    /** Analyse up to 1000 texts. */
    analyzeBatch: { method: 'POST', path: '/v1/analyze/batch', kind: 'json' } as Call<{ readonly body: AnalyzeBatchInput }, Analyses>,
  },
  taxonomy: {
    /** List the packs there are. */
    packs: { method: 'GET', path: '/v1/packs', kind: 'json' } as Call<{ readonly query?: TaxonomyPacksQuery | undefined }, PackList>,
    /** List the frameworks and their stages. */
    frameworks: { method: 'GET', path: '/v1/frameworks', kind: 'json' } as Call<object, FrameworkList>,
    /** List the touchpoints that the project’s packs know. */
    touchpoints: { method: 'GET', path: '/v1/projects/{project}/touchpoints', kind: 'json' } as Call<{ readonly project: string; readonly query?: TaxonomyTouchpointsQuery | undefined }, TouchpointPage>,
  },
  keys: {
    /** Make a key. */
    post: { method: 'POST', path: '/v1/keys', kind: 'json' } as Call<{ readonly body: KeyInput }, MadeKey>,
    /** List the keys, without their secrets. */
    list: { method: 'GET', path: '/v1/keys', kind: 'json' } as Call<{ readonly query?: KeysListQuery | undefined }, KeyPage>,
    /** Give a key another secret. */
    rotate: { method: 'POST', path: '/v1/keys/{id}/rotate', kind: 'json' } as Call<{ readonly id: string; readonly body: KeyRotationInput | null }, MadeKey>,
    /** Revoke a key. */
    remove: { method: 'DELETE', path: '/v1/keys/{id}', kind: 'none' } as Call<{ readonly id: string }, undefined>,
    /** What changed what, newest first. */
    audit: { method: 'GET', path: '/v1/audit', kind: 'json' } as Call<{ readonly query?: KeysAuditQuery | undefined }, AuditPage>,
  },
  projects: {
    /** Make or change a project. */
    put: { method: 'PUT', path: '/v1/projects/{project}', kind: 'json' } as Call<{ readonly project: string; readonly body: ProjectInput }, StoredProject>,
    /** Read a project. */
    get: { method: 'GET', path: '/v1/projects/{project}', kind: 'json' } as Call<{ readonly project: string }, StoredProject>,
    /** Remove a project and all its verbatims. */
    remove: { method: 'DELETE', path: '/v1/projects/{project}', kind: 'none' } as Call<{ readonly project: string }, undefined>,
    /** List the projects. */
    list: { method: 'GET', path: '/v1/projects', kind: 'json' } as Call<{ readonly query?: ProjectsListQuery | undefined }, ProjectPage>,
    /** Load the sample projects. */
    demo: { method: 'POST', path: '/v1/demo', kind: 'json' } as Call<object, IngestReport>,
    /** List what verbatims can be filtered by. */
    filters: { method: 'GET', path: '/v1/projects/{project}/filters', kind: 'json' } as Call<{ readonly project: string }, FilterValues>,
  },
  verbatims: {
    /** List the questions that verbatims answer. */
    questions: { method: 'GET', path: '/v1/projects/{project}/questions', kind: 'json' } as Call<{ readonly project: string; readonly query?: VerbatimsQuestionsQuery | undefined }, QuestionList>,
    /** Post verbatims. */
    post: { method: 'POST', path: '/v1/projects/{project}/verbatims', kind: 'json' } as Call<{ readonly project: string; readonly headers?: { readonly 'idempotency-key'?: string | undefined } | undefined; readonly body: VerbatimsInput } | { readonly project: string; readonly headers?: { readonly 'idempotency-key'?: string | undefined } | undefined; readonly body: RawBody; readonly contentType: 'application/x-ndjson' }, IngestReport>,
    /** List or search verbatims. */
    list: { method: 'GET', path: '/v1/projects/{project}/verbatims', kind: 'json' } as Call<{ readonly project: string; readonly query?: VerbatimsListQuery | undefined }, VerbatimPage>,
    /** Read a verbatim. */
    get: { method: 'GET', path: '/v1/projects/{project}/verbatims/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string }, AnalysedVerbatim>,
    /** Add what was learned later. */
    patch: { method: 'PATCH', path: '/v1/projects/{project}/verbatims/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string; readonly body: VerbatimPatchInput }, AnalysedVerbatim>,
    /** Remove a verbatim everywhere. */
    remove: { method: 'DELETE', path: '/v1/projects/{project}/verbatims/{id}', kind: 'none' } as Call<{ readonly project: string; readonly id: string }, undefined>,
    /** Erase a person everywhere. */
    removeRespondent: { method: 'DELETE', path: '/v1/projects/{project}/respondents/{respondent}', kind: 'json' } as Call<{ readonly project: string; readonly respondent: string }, ErasureReceipt>,
    /** Export as a file. */
    export: { method: 'GET', path: '/v1/projects/{project}/export', kind: 'stream' } as Call<{ readonly project: string; readonly query?: VerbatimsExportQuery | undefined }, Response>,
  },
  imports: {
    /** Import a file. */
    post: { method: 'POST', path: '/v1/projects/{project}/imports', kind: 'json' } as Call<{ readonly project: string; readonly query?: ImportsPostQuery | undefined; readonly body: FormData } | { readonly project: string; readonly query?: ImportsPostQuery | undefined; readonly body: RawBody; readonly contentType: 'text/csv' | 'application/x-ndjson' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, Import>,
    /** List the imports. */
    list: { method: 'GET', path: '/v1/projects/{project}/imports', kind: 'json' } as Call<{ readonly project: string; readonly query?: ImportsListQuery | undefined }, ImportPage>,
    /** See how a file would be read. */
    preview: { method: 'POST', path: '/v1/projects/{project}/imports/preview', kind: 'json' } as Call<{ readonly project: string; readonly query?: ImportsPreviewQuery | undefined; readonly body: FormData } | { readonly project: string; readonly query?: ImportsPreviewQuery | undefined; readonly body: RawBody; readonly contentType: 'text/csv' | 'application/x-ndjson' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, FilePreview>,
    /** Read an import. */
    get: { method: 'GET', path: '/v1/projects/{project}/imports/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string }, Import>,
    /** Cancel an import. */
    remove: { method: 'DELETE', path: '/v1/projects/{project}/imports/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string }, Import>,
    /** Follow an import. */
    events: { method: 'GET', path: '/v1/projects/{project}/imports/{id}/events', kind: 'stream' } as Call<{ readonly project: string; readonly id: string }, Response>,
    /** Download the rows that were not taken. */
    rejected: { method: 'GET', path: '/v1/projects/{project}/imports/{id}/rejected', kind: 'stream' } as Call<{ readonly project: string; readonly id: string; readonly query?: ImportsRejectedQuery | undefined }, Response>,
    /** List the profiles. */
    importProfiles: { method: 'GET', path: '/v1/projects/{project}/import-profiles', kind: 'json' } as Call<{ readonly project: string; readonly query?: ImportsImportProfilesQuery | undefined }, ImportProfilePage>,
    /** Read a profile. */
    getImportProfile: { method: 'GET', path: '/v1/projects/{project}/import-profiles/{name}', kind: 'json' } as Call<{ readonly project: string; readonly name: string }, NamedImportProfile>,
    /** Make or change a profile. */
    putImportProfile: { method: 'PUT', path: '/v1/projects/{project}/import-profiles/{name}', kind: 'json' } as Call<{ readonly project: string; readonly name: string; readonly body: ImportProfileInput }, NamedImportProfile>,
    /** Remove a profile. */
    removeImportProfile: { method: 'DELETE', path: '/v1/projects/{project}/import-profiles/{name}', kind: 'none' } as Call<{ readonly project: string; readonly name: string }, undefined>,
  },
  connectors: {
    /** Let a tool post its responses. */
    put: { method: 'PUT', path: '/v1/projects/{project}/connectors/{tool}', kind: 'json' } as Call<{ readonly project: string; readonly tool: string; readonly body: ConnectorInput }, MadeConnector>,
    /** Read a connector, without its secret. */
    get: { method: 'GET', path: '/v1/projects/{project}/connectors/{tool}', kind: 'json' } as Call<{ readonly project: string; readonly tool: string }, StoredConnector>,
    /** Let a tool post no more. */
    remove: { method: 'DELETE', path: '/v1/projects/{project}/connectors/{tool}', kind: 'none' } as Call<{ readonly project: string; readonly tool: string }, undefined>,
    /** Deliver what is signed. */
    post: { method: 'POST', path: '/v1/projects/{project}/connectors/{tool}', kind: 'json' } as Call<{ readonly project: string; readonly tool: string; readonly body: unknown }, DeliveryReport>,
    /** List the connectors, without their secrets. */
    list: { method: 'GET', path: '/v1/projects/{project}/connectors', kind: 'json' } as Call<{ readonly project: string; readonly query?: ConnectorsListQuery | undefined }, ConnectorPage>,
    /** Deliver to an address that nobody can guess. */
    postWithToken: { method: 'POST', path: '/v1/projects/{project}/connectors/{tool}/{token}', kind: 'json' } as Call<{ readonly project: string; readonly tool: string; readonly token: string; readonly body: unknown }, DeliveryReport>,
  },
  insights: {
    /** Rank touchpoints by salience. */
    salience: { method: 'GET', path: '/v1/projects/{project}/salience', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsSalienceQuery | undefined }, Salience>,
    /** Rank the stages of the journey. */
    moments: { method: 'GET', path: '/v1/projects/{project}/moments', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsMomentsQuery | undefined }, Moments>,
    /** A report to print. */
    report: { method: 'GET', path: '/v1/projects/{project}/report', kind: 'stream' } as Call<{ readonly project: string; readonly query?: InsightsReportQuery | undefined }, Response>,
    /** NPS, CSAT, effort and stars. */
    scores: { method: 'GET', path: '/v1/projects/{project}/scores', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsScoresQuery | undefined }, Scores>,
    /** What goes with an outcome. */
    drivers: { method: 'GET', path: '/v1/projects/{project}/drivers', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsDriversQuery | undefined }, Drivers>,
    /** What to do first. */
    priorities: { method: 'GET', path: '/v1/projects/{project}/priorities', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsPrioritiesQuery | undefined }, Priorities>,
    /** What goes with leaving, and when. */
    churn: { method: 'GET', path: '/v1/projects/{project}/churn', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsChurnQuery | undefined }, Churn>,
    /** Compare two sets of verbatims. */
    comparisons: { method: 'GET', path: '/v1/projects/{project}/comparisons', kind: 'json' } as Call<{ readonly project: string; readonly query: InsightsComparisonsQuery }, Comparisons>,
    /** How long things took. */
    measures: { method: 'GET', path: '/v1/projects/{project}/measures', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsMeasuresQuery | undefined }, Measures>,
    /** Words and scores that disagree. */
    mismatches: { method: 'GET', path: '/v1/projects/{project}/mismatches', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsMismatchesQuery | undefined }, Mismatches>,
    /** What is new in what customers say. */
    emerging: { method: 'GET', path: '/v1/projects/{project}/emerging', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsEmergingQuery | undefined }, Emerging>,
    /** The words that mark a touchpoint. */
    words: { method: 'GET', path: '/v1/projects/{project}/words', kind: 'json' } as Call<{ readonly project: string; readonly query: InsightsWordsQuery }, TouchpointWords>,
    /** Shares and sentiment over time. */
    trends: { method: 'GET', path: '/v1/projects/{project}/trends', kind: 'json' } as Call<{ readonly project: string; readonly query?: InsightsTrendsQuery | undefined }, Trends>,
  },
  journeys: {
    /** Sentiment along the steps, peaks, ends and recoveries. */
    list: { method: 'GET', path: '/v1/projects/{project}/journeys', kind: 'json' } as Call<{ readonly project: string; readonly query?: JourneysListQuery | undefined }, Journeys>,
    /** What the map holds and customers say too little of. */
    blindSpots: { method: 'GET', path: '/v1/projects/{project}/blind-spots', kind: 'json' } as Call<{ readonly project: string; readonly query?: JourneysBlindSpotsQuery | undefined }, BlindSpots>,
    /** List the journey maps. */
    maps: { method: 'GET', path: '/v1/projects/{project}/journeys/maps', kind: 'json' } as Call<{ readonly project: string; readonly query?: JourneysMapsQuery | undefined }, JourneyMapPage>,
    /** Read a journey map. */
    getMap: { method: 'GET', path: '/v1/projects/{project}/journeys/maps/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string }, StoredJourneyMap>,
    /** Make or change a journey map. */
    putMap: { method: 'PUT', path: '/v1/projects/{project}/journeys/maps/{id}', kind: 'json' } as Call<{ readonly project: string; readonly id: string; readonly body: JourneyMapInput }, StoredJourneyMap>,
    /** Remove a journey map. */
    removeMap: { method: 'DELETE', path: '/v1/projects/{project}/journeys/maps/{id}', kind: 'none' } as Call<{ readonly project: string; readonly id: string }, undefined>,
  },
};
