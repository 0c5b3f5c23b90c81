import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
