// A client of the kill loop: it repeats what was not acknowledged until it is, and knows what must be stored.

const IDS = 40;
const LINES = 700;
const SAID = [
  'La livraison était en retard',
  'Très bon accueil, merci',
  'The price is too high',
  'Nobody picks up the phone',
  'Le site est lent',
  'Great staff, good product',
];

const letters = (n) => [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

/** What is compared of a stored row and of a sent one. */
export const contentOf = ({ text, scores, segments }) => JSON.stringify([text, scores?.nps, segments?.plan]);

/** The word that no two contents share. */
export const markOf = (text) => /\bmark\w+/.exec(text)?.[0] ?? '';

/**
 * Makes a client that owns its ids. `rows` holds each one's acknowledged content (null: deleted), `unnamed` the marks of acknowledged rows
 * that were sent without an id, `pending` the operation that was not acknowledged.
 */
export function createClient({ number, draw, short, counts }) {
  const rows = new Map();
  const unnamed = new Set();
  let pending = null;
  let made = 0;

  const below = (n) => Math.floor(draw() * n);
  const write = (id) => {
    const text = `${SAID[below(SAID.length)]}. mark${letters(number)}z${letters(made++)}`;
    const at = new Date(Date.UTC(2021, below(6), 1 + below(28), below(24))).toISOString();
    return { ...(id ? { id } : {}), at, text, scores: { nps: below(11) }, segments: { plan: `plan-${below(4)}` } };
  };
  const post = (body, sent, more = {}) => {
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
    const effects = sent.filter(({ id }) => id).map((row) => [row.id, row]);
    const marks = sent.filter(({ id }) => !id).map(({ text }) => markOf(text));
    return { method: 'POST', path: '/verbatims', type, body, effects, marks, rows: sent.length, atomic: true, ok: [201], ...more };
  };
  const someIds = (prefix, most, count) => {
    const first = below(most);
    return Array.from({ length: count }, (_, i) => `${prefix}-${(first + i) % most}`);
  };
  const named = (n) => someIds(`c${number}`, IDS, n);
  const present = () => {
    const ids = [...rows].filter(([, row]) => row !== null).map(([id]) => id);
    return ids[below(ids.length)];
  };

  const operations = {
    single: () => {
      const row = write(named(1)[0]);
      return post(row, [row]);
    },
    batch: () => {
      const sent = named(2 + below(30)).map(write);
      return post({ verbatims: sent }, sent);
    },
    lines: () => {
      const sent = someIds(`l${number}`, LINES, short ? 60 : 100 + below(LINES - 100)).map(write);
      return post(sent.map((row) => `${JSON.stringify(row)}\n`).join(''), sent, { atomic: false });
    },
    unnamed: () => {
      const sent = Array.from({ length: 1 + below(4) }, () => write());
      return post({ verbatims: sent }, sent, { headers: { 'idempotency-key': `${number}-${made}` } });
    },
    patch: () => {
      const id = present();
      if (id === undefined) return operations.single();
      const change = draw() < 0.5 ? { scores: { nps: below(11) } } : { segments: { plan: `late-${below(4)}` } };
      const effects = [[id, { ...rows.get(id), ...change }]];
      return { method: 'PATCH', path: `/verbatims/${id}`, type: 'application/json', body: change, effects, marks: [], ok: [200] };
    },
    remove: () => {
      const id = present();
      if (id === undefined) return operations.single();
      return { method: 'DELETE', path: `/verbatims/${id}`, effects: [[id, null]], marks: [], ok: [204], okAgain: [404] };
    },
    read: () => {
      const id = present();
      if (id === undefined || draw() < 0.3) {
        const paths = ['/salience?level=top', '/verbatims?limit=20&q=livraison', '/moments?segment.plan=plan-1'];
        return { method: 'GET', path: paths[below(paths.length)], effects: [], marks: [], ok: [200] };
      }
      return { method: 'GET', path: `/verbatims/${id}`, effects: [], marks: [], ok: [200], expected: contentOf(rows.get(id)) };
    },
    settings: () => {
      const body = { name: `P ${made++}`, packs: draw() < 0.3 ? ['insurance'] : [], timezone: draw() < 0.3 ? 'Europe/Paris' : 'UTC' };
      return { method: 'PUT', path: '', type: 'application/json', body, effects: [], marks: [], ok: [200, 201] };
    },
  };
  const mix = 'single single single single single single batch batch lines unnamed patch patch patch remove read read read'.split(' ');
  const next = () => operations[number === 0 && draw() < 0.05 ? 'settings' : mix[below(mix.length)]]();

  const faultOf = (operation, status, json) => {
    if (operation.rows && json.accepted + json.duplicates + json.updated !== operation.rows) return `counts of ${operation.rows} rows`;
    if (operation.expected && contentOf(json) !== operation.expected) return `${operation.method} shows another content`;
    return [...operation.ok, ...((operation.tries > 1 && operation.okAgain) || [])].includes(status)
      ? null
      : `${operation.method} answered ${status} ${json?.code ?? ''}`;
  };

  /** Sends the pending operation once; true when it was acknowledged. */
  const send = async (address) => {
    const { method, path, type, body, headers } = pending;
    pending.tries = (pending.tries ?? 0) + 1;
    if (pending.tries > 1) counts.repeated += 1;
    try {
      const answer = await fetch(`${address}/v1/projects/p${path}`, {
        method,
        headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const read = await answer.text();
      if (answer.status === 503) return false;
      const fault = faultOf(pending, answer.status, read === '' ? null : JSON.parse(read));
      if (fault !== null) counts.wrong.push(fault);
    } catch {
      return false;
    }
    for (const [id, row] of pending.effects) rows.set(id, row);
    for (const mark of pending.marks) unnamed.add(mark);
    counts.acknowledged += 1;
    counts.rows += pending.effects.length + pending.marks.length;
    pending = null;
    return true;
  };

  return {
    rows,
    unnamed,
    pending: () => pending,
    /** Puts the project's settings, again until they are acknowledged. */
    begin() {
      pending ??= operations.settings();
    },
    /** Works until `ended` says so. */
    async work(address, ended) {
      while (!ended()) {
        pending ??= next();
        if (!(await send(address)) && !ended()) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    /** Sends what is pending until it is acknowledged. */
    async settle(address, ended) {
      while (pending !== null && !ended()) {
        if (!(await send(address))) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
