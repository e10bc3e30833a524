import fc from 'fast-check';

/**
 * Properties draw the same cases at every run, so that a change is judged by what it changes; `npm run fuzz` draws others each time, and
 * what it finds becomes a case of its own.
 */
if (process.env.FUZZ === undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_122 });
