import type { FastifyInstance } from 'fastify';

/** What one client may take of the service; each is unlimited (or as Node has it) unless given. */
export interface Limits {
  /** Longest that the headers of a request take to arrive, from the opening of the connection on, in seconds. */
  readonly headerSeconds?: number;
  /** Longest that a JSON body takes to arrive, and longest that a stream says nothing while more is waited for, in seconds. */
  readonly bodySeconds?: number;
  /** Longest that a connection is kept between two requests, in seconds. */
  readonly idleSeconds?: number;
  /** Largest headers, in bytes. */
  readonly headerBytes?: number;
  /** Most connections at a time; more are closed at once. */
  readonly connections?: number;
  /** Most bytes of JSON bodies held at a time, from before they are read until they are answered. */
  readonly bodyMemory?: number;
  /** Most requests a minute of one key, or of one address without a key. */
  readonly requestsPerMinute?: number;
}

const milliseconds = (seconds: number) => Math.round(seconds * 1000);

/** The limits that the server itself keeps, as the framework takes them. */
export function serverLimits({ headerSeconds, headerBytes, idleSeconds }: Limits) {
  return {
    ...(idleSeconds === undefined ? {} : { keepAliveTimeout: milliseconds(idleSeconds) }),
    http: {
      requireHostHeader: false, // refused by us, in words
      ...(headerBytes === undefined ? {} : { maxHeaderSize: headerBytes }),
      ...(headerSeconds === undefined
        ? {}
        : { headersTimeout: milliseconds(headerSeconds), connectionsCheckingInterval: milliseconds(headerSeconds / 2) }),
    },
  };
}

/** Caps the connections of the app's server. */
export function limitConnections({ server }: FastifyInstance, { connections }: Limits): void {
  if (connections !== undefined) server.maxConnections = connections;
}
