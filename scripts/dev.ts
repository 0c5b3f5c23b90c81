// npm run dev: pages and records with live reload. The search is made by a build: npm start has it.
export {};

// Astro looks at it as soon as it is loaded.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({ server: { port: Number(process.env['PORT'] ?? 4321) } });
