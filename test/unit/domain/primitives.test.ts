import fc from 'fast-check';
import {
  CaseId,
  CommandId,
  CountyCode,
  Day,
  Digest,
  EventId,
  EvidenceId,
  eventIdOf,
  Fen,
  Instant,
  Language,
  MediatorId,
} from '../../../events/primitives.ts';

const HASH = '0123456789abcdefghjkmnpqrs';

describe('given words of the contract', () => {
  it.each([
    [CountyCode, '522626'],
    [CaseId, `522626-${HASH}`],
    [Day, '2024-02-29'],
    [Instant, '2023-09-15T09:00:00.000+08:00'],
    [Fen, 0],
    [MediatorId, 'mediator-522626-1'],
    [EvidenceId, 'consent-p2'],
    [EvidenceId, 'termination-service'],
    [EvidenceId, 'ev-2023-12'],
    [CommandId, '01J8ZQ:consent.1'],
    [EventId, `522626-${HASH}:12:0`],
    [Digest, 'a'.repeat(64)],
    [Language, 'hea'],
  ])('%# accepts %p', (schema, word) => {
    expect(schema.safeParse(word).success).toBe(true);
  });

  it.each([
    [CountyCode, '52262'],
    [CaseId, `522626-${HASH.toUpperCase()}`],
    [CaseId, `522626-${HASH}0`],
    [Day, '2023-02-29'],
    [Day, '1900-02-29'],
    [Day, '2023-04-31'],
    [Day, '2023-13-01'],
    [Day, '2023-00-10'],
    [Day, '2023-9-15'],
    [Instant, '2023-09-15T09:00:00+08:00'],
    [Instant, '2023-09-15T01:00:00.000Z'],
    [Instant, '2023-09-15T24:00:00.000+08:00'],
    [Instant, '2023-02-29T09:00:00.000+08:00'],
    [Fen, -1],
    [Fen, 0.5],
    [Fen, 2 ** 53],
    [Fen, '1'],
    [EvidenceId, '522601199001010010'],
    [EvidenceId, 'id-52260119900101001x'],
    [EvidenceId, 'consent-5226-0119-9001-0100-10'],
    [EvidenceId, 'tel-13800000009'],
    [EvidenceId, '0855-8221234'],
    [EvidenceId, 'e1234567'],
    [EvidenceId, '1990-01'],
    [EvidenceId, `consent-of-${'a'.repeat(30)}`],
    [MediatorId, 'Mediator'],
    [MediatorId, ''],
    [CommandId, 'a b'],
    [EventId, `522626-${HASH}:012:0`],
    [EventId, `522626-${HASH}:0:0`],
    [Digest, 'A'.repeat(64)],
    [Language, 'en'],
  ])('%# refuses %p', (schema, word) => {
    expect(schema.safeParse(word).success).toBe(false);
  });

  it('knows exactly the days that exist', () => {
    const noon = fc.date({
      min: new Date('1950-01-01T12:00:00Z'),
      max: new Date('2199-12-31T12:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(noon, (date) => expect(Day.safeParse(date.toISOString().slice(0, 10)).success).toBe(true)));
    const parts = fc.tuple(
      fc.integer({ min: 1950, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 28, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        const text = `${year}-${String(month).padStart(2, '0')}-${day}`;
        expect(Day.safeParse(text).success).toBe(exists);
      }),
    );
  });

  it('composes an event’s id of case, sequence and index', () => {
    expect(eventIdOf(CaseId.parse(`522626-${HASH}`), 3, 1)).toBe(`522626-${HASH}:3:1`);
    expect(() => eventIdOf(CaseId.parse(`522626-${HASH}`), 0, 1)).toThrow('invalid_format');
  });
});
