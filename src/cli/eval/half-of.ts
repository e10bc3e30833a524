/** The half of a set that a row belongs to, `a` or `b`: the last bit of the FNV-1a hash of its id, so that rows added later move none. */
export function halfOf(id: string): 'a' | 'b' {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  // The lowest bit of FNV-1a is the parity of the lowest bits of the input: higher ones are mixed in.
  return ((hash ^ (hash >>> 15)) & 1) === 0 ? 'a' : 'b';
}
