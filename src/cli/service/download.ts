import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../exit.ts';
import { demand } from './ask.ts';
import type { ApiRequest, Service } from './service.ts';

const COMPUTING = 202;
const RETRY_SECONDS = 1;

/** The chunks of a file that the service sends, waiting for figures it has yet to compute. Throws a `Fault` when it is refused or cut short. */
export async function* download(service: Service, request: ApiRequest): AsyncGenerator<Uint8Array> {
  let answer = await demand(service, request);
  while (answer.status === COMPUTING) {
    answer.body.resume();
    await sleep(1000 * Number(answer.header('retry-after') ?? RETRY_SECONDS));
    answer = await demand(service, request);
  }
  try {
    for await (const chunk of answer.body) yield chunk as Uint8Array;
  } catch {
    throw new Fault('what the service sent was cut short');
  }
}
