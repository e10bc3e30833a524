/** The host that a request is for: its address’s own where it has one (RFC 9112, 3.2.2), else the Host header’s. */
export const hostOf = (address: string, header: string | undefined): string | undefined =>
  /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1] ?? header;

/** Whether a Host header names this machine: a page of another site that resolves its own name to it is not answered. */
export const isLoopbackHost = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
