import { stageNames } from '../../../shared/domain/case/stage-names.ts';

describe('given the stages of a case', () => {
  const names = Object.entries(stageNames);

  it.each(names)('names %s in Chinese and in English', (_stage, { zh, en }) => {
    expect(zh).toMatch(/^[\p{Script=Han}（），]{2,}$/u);
    expect(en).toMatch(/^[a-z’, ]{6,}$/);
  });

  it('tells each from the others', () => {
    expect(new Set(names.map(([, { zh }]) => zh)).size).toBe(names.length);
    expect(new Set(names.map(([, { en }]) => en)).size).toBe(names.length);
  });
});
