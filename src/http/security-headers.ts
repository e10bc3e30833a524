import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Headers that keep pages to themselves: no script, nothing from elsewhere. The documentation pages widen the policy for themselves. */
export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false, // the service speaks plain HTTP; what ends TLS before it says this
};
