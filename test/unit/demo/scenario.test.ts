import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadFixtures, readScenarios } from '../../../infra/demo/scenario.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../infra/demo/README.md'), 'utf8');
const [scenario = '', expectation = ''] = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text ?? '');

describe('given a folder of fixtures written by others', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jintiao-fixtures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const keep = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  };
  const changed = (change: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ ...(JSON.parse(scenario) as object), ...change });
  const [filing, withdrawal] = (JSON.parse(scenario) as { steps: readonly Readonly<Record<string, unknown>>[] }).steps;

  it('the example of the README can be played', () => {
    keep({ 'withdrawn.json': scenario, 'withdrawn.expected.json': expectation });
    expect(readScenarios(folder)).toMatchObject([
      { scenario: { name: 'withdrawn' }, expected: { outcome: 'WITHDRAWN' } },
    ]);
  });

  it('a scenario without an expectation can be played too', () => {
    keep({ 'withdrawn.json': scenario });
    expect(readScenarios(folder)[0]?.expected).toBeUndefined();
  });

  it.each([
    ['what is no JSON', { 'a.json': '{' }, /a\.json: is not JSON/],
    ['a missing field', { 'a.json': changed({ until: undefined }) }, /a\.json: until: /],
    ['a field nobody knows', { 'a.json': changed({ unitl: '' }) }, /a\.json: whole: .*unitl/],
    ['an instant without its offset', { 'a.json': changed({ until: '2026-03-09T18:00:00' }) }, /a\.json: until: /],
    ['no filing', { 'a.json': changed({ steps: [withdrawal] }) }, /a\.json: steps: none files the case/],
    [
      'an unknown call',
      { 'a.json': changed({ steps: [filing, { ...withdrawal, call: 'withdraw' }] }) },
      /a\.json: steps\.1\.call: the API has no operation withdraw/,
    ],
    [
      'a step before the filing',
      { 'a.json': changed({ steps: [filing, { ...withdrawal, at: '2026-03-09T08:00:00.000+08:00' }] }) },
      /a\.json: steps\.1\.at: before the case is filed/,
    ],
    [
      'a step after the end',
      { 'a.json': changed({ until: '2026-03-09T09:30:00.000+08:00' }) },
      /a\.json: steps\.1\.at: after the scenario’s end/,
    ],
    ['one name twice', { 'a.json': scenario, 'b.json': scenario }, /b\.json: name: withdrawn is taken/],
    [
      'an expectation that cannot be read',
      { 'a.json': scenario, 'a.expected.json': '{"stages": {}}' },
      /a\.expected\.json: stages: /,
    ],
    ['an expectation of nothing', { 'a.expected.json': '{}' }, /a\.expected\.json: has no scenario beside it/],
    ['no file at all', {}, /there is no scenario/],
  ])('%s is named with its file and place', (_what, files, told) => {
    keep(files as Readonly<Record<string, string>>);
    expect(() => readScenarios(folder)).toThrow(told);
  });

  it('all faults are named at once', () => {
    keep({ 'a.json': '{', 'b.json': changed({ until: undefined }) });
    expect(() => readScenarios(folder)).toThrow(/a\.json: .*\n.*b\.json: until/);
  });

  it('a folder that is not there is said to be missing', () => {
    expect(() => readScenarios(join(folder, 'nowhere'))).toThrow(BadFixtures);
  });
});
