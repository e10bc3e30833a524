/** What the app needs of a logger; pino's fits. */
export interface Log {
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
}

/** A log that keeps nothing. */
export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
