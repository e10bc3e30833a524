/** Whether a Host header names this machine: a page of another site that resolves its own name to it is not answered. */
export const isLoopbackHost = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
