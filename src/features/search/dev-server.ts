import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** Files that only a build makes: the index, and what the search page needs beside it. */
const built = /^(?:pagefind\/|search\/(?:words|records)\/|search\/(?:table|names|answers)\.json$)/;

/** In development, serves the files of the search from the folder that `npm run dev` builds beside the server. */
export const devSearch = (base: string, searchDir: string | undefined): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      if (searchDir === undefined) return;
      const serve = sirv(searchDir, { dev: true });
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '';
        // The development server may have taken the base off already.
        const path = address.slice(address.startsWith(base) ? base.length : 1);
        if (!built.test(path.replace(/\?.*$/, ''))) {
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
