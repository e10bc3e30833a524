import { text } from 'node:stream/consumers';
import type { ProblemDocument } from '../../schemas/problem.ts';
import { EXIT, Fault } from '../exit.ts';
import type { ApiAnswer, ApiRequest, Service } from './service.ts';

/** Refusals of what was asked; others (no key, no room, a disk that is full) are no fault of what was typed. */
const MISUSES = [400, 404, 405, 409, 413, 415, 422];

type Refusal = Pick<ProblemDocument, 'status' | 'title' | 'detail' | 'code' | 'errors'>;

/** A refusal as the operator reads it: what is wrong, and where. */
export function faultOf({ status, title, detail, code, errors = [] }: Refusal): Fault {
  const why = errors.length > 0 ? errors.map((fault) => `${fault.pointer.slice(1)}: ${fault.detail}`).join('; ') : detail;
  return new Fault(`${title}: ${why}`, MISUSES.includes(status) ? EXIT.usage : EXIT.fault, code);
}

function refusalOf(status: number, body: string): Fault {
  try {
    return faultOf(JSON.parse(body) as ProblemDocument);
  } catch {
    return new Fault(`the service answered ${status}`);
  }
}

/** The answer to a call that is good. Throws a `Fault` with the refusal where it is not. */
export async function demand(service: Service, request: ApiRequest): Promise<ApiAnswer> {
  const answer = await service.call(request);
  if (answer.status >= 400) throw refusalOf(answer.status, await text(answer.body));
  return answer;
}

/** The JSON of the answer to a call; undefined where nothing is answered. Throws as `demand`. */
export async function demandJson<T>(service: Service, request: ApiRequest): Promise<T> {
  const said = await text((await demand(service, request)).body);
  return (said === '' ? undefined : JSON.parse(said)) as T;
}

/** As `demandJson`, `value` sent as JSON where there is one. */
export async function ask<T>(service: Service, { value, ...request }: Omit<ApiRequest, 'body'> & { readonly value?: unknown }): Promise<T> {
  if (value === undefined) return demandJson(service, request);
  const headers = { ...request.headers, 'content-type': 'application/json' };
  return demandJson(service, { ...request, headers, body: JSON.stringify(value) });
}
