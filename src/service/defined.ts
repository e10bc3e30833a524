/** `T` without the keys that may be undefined. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without its undefined fields. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
