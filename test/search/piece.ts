import { workOn } from '../support/crew.ts';
import { questionOf } from './questions.ts';
import { type Found, search } from './search.ts';
import { situations } from './situations.ts';

/** What a thread of the search gives back. */
export interface Searched extends Found {
  readonly seconds: number;
}

workOn(async (situation: string, onProgress): Promise<Searched> => {
  const found = situations().find((each) => each.situation === situation);
  if (!found) throw new Error(`no situation ${situation}`);
  const began = performance.now();
  return { ...(await search(questionOf(found), { onProgress })), seconds: (performance.now() - began) / 1000 };
});
