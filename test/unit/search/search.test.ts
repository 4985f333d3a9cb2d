import { type awaitStage, where } from '../../../services/flow/drive.ts';
import { questionOf } from '../../search/questions.ts';
import { type Searching, search } from '../../search/search.ts';
import { situations } from '../../search/situations.ts';

interface Asked extends Searching {
  readonly together?: number;
}

// of processes that are taken for one all are run
const searched = (about: string, { together = 0, tries = Number.POSITIVE_INFINITY, broken = {} }: Asked) => {
  const situation = situations().find((each) => each.situation.includes(about));
  if (!situation) throw new Error(`no situation ${about}`);
  return search(questionOf({ ...situation, together }), { tries, broken });
};

describe('given the product as it is', () => {
  it.each(['DL-07', 'DL-M', 'performing'])('finds nothing wrong around %s where nothing goes wrong', async (about) => {
    const found = await searched(about, {});
    expect(found.violation).toBeUndefined();
    expect(found.ends).toBeGreaterThan(1);
  });

  it('finds nothing wrong where one thing goes wrong', async () => {
    const [without, having] = [await searched('performing', {}), await searched('performing', { together: 1 })];
    expect(having.violation).toBeUndefined();
    expect(having.states).toBeGreaterThan(without.states);
  });
});

describe('given a product with a fault planted in it', () => {
  it('finds a command appended to a case that had gone on since it was read', async () => {
    const found = await searched('DL-07', { broken: { conditions: { append: () => true } } });
    expect(found.violation?.what).toMatch(/was done/);
    expect(found.violation?.way.at(-1)).toMatch(/append/);
  });

  it('finds a wait that nobody wakes, where the case is not read again once the token is kept', async () => {
    const hasty: typeof awaitStage = (ports) => async (waiting) => {
      const next = await where(ports)(waiting);
      const { token, stage, since } = waiting;
      await ports.flow.keepToken(waiting.caseId, { token, stage, since, until: since });
      return next;
    };
    const found = await searched('DL-M', { broken: { flow: { awaitStage: hasty } } });
    expect(found.violation?.what).toMatch(/awaited|waits for/);
  });

  it('finds a token of an earlier wait kept in the place of the later one’s', async () => {
    const found = await searched('consent', {
      broken: { conditions: { keepToken: () => true } },
      together: 2,
      tries: 1,
    });
    expect(found.violation?.what).toMatch(/the token kept is not the one that waits/);
    expect(found.violation?.way).toContain('everything stops and starts again');
  });
});
