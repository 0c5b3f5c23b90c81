import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policy } from '../../../src/layouts/policy.ts';

// Headers of hosts say the same as every page, and what only a header can say.
test.each(['public/_headers', 'docs/deploy/nginx.conf', 'docs/deploy/Caddyfile'])(
  '%s has the policy of the pages',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`${policy}; frame-ancestors 'none'`);
    for (const header of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'])
      expect(text).toContain(header);
  },
);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each([...globSync('.github/workflows/*.yml'), '.gitlab-ci.yml', 'docs/deploy/netlify.toml', 'docs/deploy.md'])(
  '%s asks for commands that there are',
  (file) => {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.yml')) expect(parse(text)).toBeTypeOf('object');
    const asked = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  },
);

test('pull requests are compared with what was published, and GitHub leaves names with _ alone', () => {
  for (const file of ['.github/workflows/check.yml', '.gitlab-ci.yml'])
    expect(readFileSync(file, 'utf8')).toContain('npm run check -- --against "origin/');
  expect(existsSync('public/.nojekyll')).toBe(true);
});
