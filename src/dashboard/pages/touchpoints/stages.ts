import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';

/** The names of the stages of the five moments by id, in the reader’s language; empty until they are known. */
export function useStages(project: string): ReadonlyMap<string, string> {
  const { value } = useAnswer(calls.journeys.getMap, { project, id: 'five-moments' });
  return new Map((value?.stages ?? []).map(({ id, name }) => [id, name]));
}
