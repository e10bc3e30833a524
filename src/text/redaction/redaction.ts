/** What kind of personal data a redaction stands for. */
export type RedactionType =
  | 'email'
  | 'phone'
  | 'iban'
  | 'card'
  | 'nir'
  | 'licence-plate'
  | 'postal-address'
  | 'customer-number'
  | 'contract-number'
  | 'link'
  | 'name';

/** Where personal data stands in a text, in UTF-16 code units, end exclusive. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly type: RedactionType;
}
