import { directoryFiles } from '../../../infra/directory-files.ts';
import { docsFunction, isDocs } from '../../../services/directory/docs.ts';
import { context, eventOf, memoryLog } from '../lambda/sample.ts';

const made = directoryFiles('.');

const open = async (file?: string) => {
  const log = memoryLog();
  const read = async (name: string): Promise<string> => {
    const text = made[name];
    if (text === undefined) throw new Error(`no file ${name}`);
    return text;
  };
  const resource = file === undefined ? '/docs' : '/docs/{file}';
  const event = eventOf({ resource, ...(file === undefined ? {} : { parameters: { file } }) });
  return { ...(await docsFunction({ read, log })(event, context)), log };
};

const page = made['docs.html'] ?? '';
/** What the page loads, as it names it: below its own folder. */
const parts = [...page.matchAll(/(?:src|href)="docs\/([^"]+)"/g)].map(([, name = '']) => name);

describe('given the page of the API', () => {
  it('is served with a policy that lets it fetch nothing from outside', async () => {
    const { statusCode, headers, body } = await open();
    expect([statusCode, body]).toEqual([200, page]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy.split('; ').map((each) => each.split(' ', 1)[0])).toEqual(expect.arrayContaining(['default-src']));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy.replace(/(?<=img-src 'self') data:/, '')).toMatch(/^(?:[a-z-]+ '(?:self|none)'(?:; |$))+$/);
  });

  it.each([
    ['docs.css', 'text/css'],
    ['docs.js', 'text/javascript'],
    ['swagger-ui.css', 'text/css'],
    ['swagger-ui-bundle.js', 'text/javascript'],
  ])('is made of %s, served as what it is', async (file, type) => {
    expect(parts).toContain(file);
    const { statusCode, headers, body } = await open(file);
    expect([statusCode, body]).toEqual([200, made[file]]);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is made of nothing else', () => {
    expect(parts.toSorted()).toEqual(['docs.css', 'docs.js', 'swagger-ui-bundle.js', 'swagger-ui.css']);
  });

  it('names nothing outside: no address, no import, no map, no inline script or style', () => {
    for (const name of ['docs.html', 'docs.css', 'docs.js']) expect(made[name]).not.toMatch(/(?:https?:)?\/\/\w/);
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    const css = `${made['docs.css']}${made['swagger-ui.css']}`;
    expect(css).not.toMatch(/@import/);
    expect([...css.matchAll(/url\((?!["']?data:)/g)]).toEqual([]);
    expect(made['docs.js']).toContain('validatorUrl: null');
    expect(`${css}${made['swagger-ui-bundle.js']}`).not.toContain('sourceMappingURL');
  });

  it('leads on by addresses below its own stage alone', () => {
    const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(['openapi.json', 'directory/sources', 'directory/counties', 'directory/committees']);
  });
});

describe.each(['nothing.js', 'openapi.json', '../index.mjs', ''])(
  'given the file %j, which is no part of it',
  (file) => {
    it('answers 404 as a problem', async () => {
      const { statusCode, body, log } = await open(file);
      expect([statusCode, JSON.parse(body).code]).toEqual([404, 'not-found']);
      expect(log.lines.map(({ code }) => code)).toEqual(['call-rejected']);
    });
  },
);

describe('given a bundle without its files', () => {
  it('answers 500 as a problem, and logs the surprise', async () => {
    const log = memoryLog();
    const read = async () => {
      throw new Error('no such file');
    };
    const { statusCode, body } = await docsFunction({ read, log })(eventOf({ resource: '/docs' }), context);
    expect([statusCode, JSON.parse(body).code]).toEqual([500, 'unexpected']);
    expect(log.lines.map(({ code }) => code)).toEqual(['surprise']);
  });
});

describe('given the calls of the directory', () => {
  it.each([
    ['/docs', true],
    ['/docs/{file}', true],
    ['/openapi.json', false],
    ['/directory/counties', false],
  ])('tells %s: a page or not, %s', (resource, expected) => {
    expect(isDocs({ resource })).toBe(expected);
  });
});
