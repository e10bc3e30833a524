/** What a column can be by its name. `contact` tells who somebody is, `technical` how the tool ran: neither is ever taken. */
export type ColumnRole =
  | 'text'
  | 'id'
  | 'respondent'
  | 'at'
  | 'lang'
  | 'channel'
  | 'source'
  | 'churned'
  | 'leftAt'
  | 'journey'
  | 'step'
  | 'weight'
  | 'rating'
  | 'contact'
  | 'technical';
