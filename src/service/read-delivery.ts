import { type Connector, type DeliveredResponse, PayloadFault, type ReadingContext } from '../connectors/connector.ts';
import { problem } from '../errors.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(body));
  } catch {
    throw problem('malformed-json', []);
  }
}

/** What a tool delivered in a body. Throws `malformed-json`, and `invalid-request` where the payload has not the tool's shape. */
export function readDelivery({ read }: Connector, body: Uint8Array, context: ReadingContext): readonly DeliveredResponse[] {
  const payload = parse(body);
  try {
    return read(payload, context);
  } catch (error) {
    if (!(error instanceof PayloadFault)) throw error;
    throw problem('invalid-request', [1], [{ pointer: error.pointer, detail: error.message }]);
  }
}
