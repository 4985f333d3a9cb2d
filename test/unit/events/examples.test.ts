import { readdirSync, readFileSync } from 'node:fs';
import { CaseEvent, eventTypes } from '../../../events/catalogue.ts';
import { Envelope } from '../../../events/envelope.ts';
import { DeadlinePassed, PartyCodeRequested } from '../../../events/operations.ts';

const folder = new URL('../../../events/examples/', import.meta.url);
const filesOf = (type: string): readonly string[] => readdirSync(new URL(`${type}/`, folder)).toSorted();
const read = (type: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${type}/${file}`, folder), 'utf8'));

const golden = (type: string) => read(type, 'golden.json') as { readonly data: { readonly type: string } };
const invalid = [...eventTypes, 'envelope'].flatMap((type) =>
  filesOf(type)
    .filter((file) => file.startsWith('invalid-'))
    .map((file) => [type, file] as const),
);

describe('given the golden example of each event', () => {
  it.each(eventTypes)('%s is read whole, by its own schema and in its envelope', (type) => {
    const example = golden(type);
    expect(example.data.type).toBe(type);
    expect(CaseEvent.parse(example.data)).toEqual(example.data);
    expect(Envelope.parse(example)).toEqual(example);
  });

  it.each(eventTypes)('%s has an invalid one beside it, and nothing but these', (type) => {
    const names = filesOf(type);
    expect(names.filter((name) => name.startsWith('invalid-')).length).toBeGreaterThan(0);
    expect(names.every((name) => /^(golden|invalid-[a-z-]+)\.json$/.test(name))).toBe(true);
  });
});

describe('given an invalid example', () => {
  it.each(invalid)('%s/%s is refused for one reason', (type, file) => {
    const parsed = Envelope.safeParse(read(type, file));
    expect(parsed.error?.issues).toHaveLength(1);
  });
});

describe('given the deadline watch’s warning', () => {
  const type = 'deadline.passed.v1';

  it('is read whole', () => {
    expect(DeadlinePassed.parse(golden(type))).toEqual(golden(type));
  });

  it('is refused without its clock', () => {
    expect(DeadlinePassed.safeParse(read(type, 'invalid-without-clock.json')).success).toBe(false);
  });
});

describe('given a party’s asking for a code', () => {
  const type = 'party-code.requested.v1';

  it('is read whole', () => {
    expect(PartyCodeRequested.parse(golden(type))).toEqual(golden(type));
  });

  it('is refused without its party', () => {
    expect(PartyCodeRequested.safeParse(read(type, 'invalid-without-party.json')).success).toBe(false);
  });
});

describe('given a folder of examples', () => {
  it('belongs to an event there is', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      [...eventTypes, 'deadline.passed.v1', 'party-code.requested.v1', 'envelope'].toSorted(),
    );
  });
});
