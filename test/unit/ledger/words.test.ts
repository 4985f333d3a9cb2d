import { ClauseType } from '../../../events/agreement.ts';
import { Channel, Track } from '../../../events/intake.ts';
import { Mechanism } from '../../../events/mechanism.ts';
import {
  EnforcementResult,
  FastTrackResult,
  MediationResult,
  ReliefMark,
  Ruling,
} from '../../../shared/domain/ledger/row.ts';
import {
  channelWords,
  employmentWords,
  enforcementWords,
  fastTrackWords,
  markWords,
  mechanismWords,
  remedyWords,
  resultWords,
  rulingWords,
  trackWords,
} from '../../../shared/domain/ledger/words.ts';

describe('§3.4: given the codes of a ledger', () => {
  it.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
    ['机制', Mechanism.options, mechanismWords],
    ['来源渠道', Channel.options, channelWords],
    ['程序', Track.options, trackWords],
    ['专/兼', ['FULL_TIME', 'PART_TIME'], employmentWords],
    ['结果', MediationResult.options, resultWords],
    ['履行方式', ClauseType.options, remedyWords],
    ['司法确认', Ruling.options, rulingWords],
    ['速裁', FastTrackResult.options, fastTrackWords],
    ['强制执行', EnforcementResult.options, enforcementWords],
    ['惠企/三农标识', ReliefMark.options, markWords],
  ])('%s: each has a word of its own that a county prints', (_column, codes, words) => {
    expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
    expect(Object.values(words).filter((word) => !/^\p{Script=Han}[\p{Script=Han}（）]*$/u.test(word))).toEqual([]);
    expect(new Set(Object.values(words)).size).toBe(codes.length);
  });
});
