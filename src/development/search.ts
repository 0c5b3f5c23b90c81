import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** In development, serves `/pagefind/` from the folder that `npm run dev` builds beside the server. */
export const devSearch = (base: string, searchDir: string | undefined): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      if (searchDir === undefined) return;
      const serve = sirv(join(searchDir, 'pagefind'), { dev: true });
      server.middlewares.use((request, response, next) => {
        const prefix = `${base}pagefind/`;
        // The development server may have taken the base off already.
        const path = request.url?.startsWith(prefix)
          ? request.url.slice(prefix.length)
          : request.url?.startsWith('/pagefind/')
            ? request.url.slice('/pagefind/'.length)
            : undefined;
        if (path === undefined) {
          next();
          return;
        }
        request.url = `/${path}`;
        serve(request, response, () => {
          response.statusCode = 404;
          response.end();
        });
      });
    },
  },
});
