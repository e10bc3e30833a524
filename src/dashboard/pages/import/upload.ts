import { calls, type Import } from '../../../client/api.ts';
import { problemOf } from '../../../client/problem.ts';
import { addressOf } from '../../../client/request.ts';
import { key } from '../../state/session.ts';
import { language } from '../../words/language.ts';

/**
 * Posts a file and tells how far it is, as a share 0…1, which fetch cannot. Throws an ApiProblem where it is refused, and a TypeError
 * where the service is out of reach.
 */
export function upload(project: string, form: FormData, onProgress: (share: number) => void, signal: AbortSignal): Promise<Import> {
  const { method } = calls.imports.post;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, addressOf(calls.imports.post, { project }));
    request.setRequestHeader('accept-language', language.value);
    if (key.value !== null) request.setRequestHeader('authorization', `Bearer ${key.value}`);
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total));
    request.addEventListener('error', () => reject(new TypeError('the service cannot be reached')));
    request.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
    request.addEventListener('load', () => {
      if (request.status === 202) return resolve(JSON.parse(request.responseText) as Import);
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      return void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject, reject);
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
