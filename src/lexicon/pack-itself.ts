/** What stands in place of a touchpoint where a row is about the whole pack. */
export const PACK_ITSELF = '-';
