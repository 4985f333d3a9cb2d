import { existsSync } from 'node:fs';
import { greeting } from '../../../infra/local/greeting.ts';
import { samplePrincipals } from '../../../infra/local/sample-principals.ts';
import { routes } from '../../../shared/api/routes.ts';

const told = (url: string) =>
  greeting({ url, stage: 'aws', data: '.data/host', now: Date.parse('2026-11-30T20:00:00.000Z') });

describe('given a host that has just started', () => {
  const text = told('http://127.0.0.1:8930');

  it('names only files, principals and paths that there are', () => {
    const files = [...text.matchAll(/@(\S+\.json)/g), ...text.matchAll(/(README\S*\.md)/g)].map(
      ([, file = '']) => file,
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files).toHaveLength(3);
    const principals = [...text.matchAll(/--as ([\w-]+)/g)].map(([, name = '']) => name);
    expect(principals.filter((name) => !(name in samplePrincipals))).toEqual([]);
    expect(principals).toHaveLength(2);
    const paths = [...text.matchAll(/\/v1(\/[\w/-]+)/g)].map(([, path = '']) => path.replace('522601', '{county}'));
    expect(paths.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
    expect(paths).toHaveLength(3);
  });

  it('speaks of the month it is in Beijing, and needs no address for the token', () => {
    expect(text).toContain('month=2026-12');
    expect(text).not.toContain('--host');
  });

  it('says the address where another port is taken', () => {
    expect(told('http://127.0.0.1:9000')).toContain('token -- --host http://127.0.0.1:9000 --as ccb-qdn');
  });
});
