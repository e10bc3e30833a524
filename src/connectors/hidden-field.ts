import { plainWords } from './mapping/plain-words.ts';

/** Names of hidden fields that say who answered, the best first; letter case, spaces, hyphens and underscores do not matter. */
const RESPONDENT = [
  ...['respondent', 'respondentid', 'customerid', 'idclient', 'clientid', 'customer', 'client', 'userid', 'user', 'contactid', 'memberid'],
  ...['externalid', 'crmid', 'numeroclient', 'email', 'mail', 'courriel', 'emailaddress', 'adressemail'],
];
const ROLES: Readonly<Record<'lang' | 'channel' | 'personal', readonly string[]>> = {
  lang: ['lang', 'language', 'langue', 'locale'],
  channel: ['channel', 'canal'],
  personal: [
    'name',
    'fullname',
    'firstname',
    'lastname',
    'nom',
    'prenom',
    'phone',
    'phonenumber',
    'telephone',
    'tel',
    'mobile',
    'address',
    'adresse',
  ],
};

const plainName = (name: string) => plainWords(name.slice(0, 100)).replaceAll(' ', '');

/** How good a hidden field's name is as that of the respondent, 0 the best; −1 when it is none. */
export const respondentRank = (name: string): number => RESPONDENT.indexOf(plainName(name));

/** What a hidden field is by its name: who answered, in which language, through which channel, personal and not kept, or a segment. */
export function roleOf(name: string): 'respondent' | 'lang' | 'channel' | 'personal' | 'segment' {
  if (respondentRank(name) >= 0) return 'respondent';
  const plain = plainName(name);
  return (['lang', 'channel', 'personal'] as const).find((role) => ROLES[role].includes(plain)) ?? 'segment';
}
