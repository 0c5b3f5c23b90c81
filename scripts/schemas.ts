import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/schemas/json-schema.ts';
import { command } from './command.ts';

const help = `Writes the JSON Schemas from which editors offer completion and help in the records.

  npm run schemas              writes schemas/
  npm run schemas -- --check   says whether they are up to date
`;

const folder = 'schemas';

await command({ help, options: { check: { type: 'boolean' } } }, ({ options }) => {
  const files = jsonSchemas().map(({ name, schema }) => ({ name, text: `${JSON.stringify(schema, null, 2)}\n` }));
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.json')) : [];
  const surplus = present.filter((name) => !files.some((file) => file.name === name));
  const stale = files.filter(
    ({ name, text }) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );

  if (options.check) {
    const names = [...stale.map(({ name }) => name), ...surplus].sort();
    if (names.length > 0) process.stdout.write(`Out of date: ${names.join(', ')}. Run npm run schemas\n`);
    else process.stdout.write(`${String(files.length)} schemas, all up to date\n`);
    return names.length > 0 ? 1 : 0;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of surplus) rmSync(join(folder, name));
  for (const { name, text } of stale) writeFileSync(join(folder, name), text);
  process.stdout.write(`${String(files.length)} schemas, ${String(stale.length)} written\n`);
  return 0;
});
