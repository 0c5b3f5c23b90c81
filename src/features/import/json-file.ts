import { nearest } from '../../base/nearest.ts';
import type { FieldDescription } from '../../tables/fields.ts';
import { ImportError, type HandedIn } from './draft.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${place} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The records of a JSON file: of one collection, of the whole record, or a mere list. */
function recordsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (isRecord(value) && Array.isArray(value['records'])) return value['records'] as unknown[];
  const collections = isRecord(value) ? value['collections'] : undefined;
  const statements = isRecord(collections) ? collections['statements'] : undefined;
  if (isRecord(statements)) return recordsOf(statements);
  throw new ImportError(
    'The JSON holds no list of statements: it is a list, or has one as "records", as statements.json on the data page has',
  );
}

/**
 * Reads statements as JSON gives them away. What follows from others is passed over.
 * @param fields the fields of the collection as it is given away.
 * @param own names of the fields that records have.
 */
export function readJson(text: string, fields: readonly FieldDescription[], own: readonly string[]): HandedIn[] {
  return recordsOf(parsed(text, 'The file')).map((value, index) =>
    oneRecord(value, `record ${String(index + 1)}`, fields, own),
  );
}

/** The same, one record a line. */
export function readJsonLines(text: string, fields: readonly FieldDescription[], own: readonly string[]): HandedIn[] {
  return text.split('\n').flatMap((line, index) => {
    const place = `line ${String(index + 1)}`;
    return line.trim() === '' ? [] : [oneRecord(parsed(line, place), place, fields, own)];
  });
}

function oneRecord(
  value: unknown,
  place: string,
  fields: readonly FieldDescription[],
  own: readonly string[],
): HandedIn {
  const draft: HandedIn = {
    place,
    fields: {},
    body: '',
    faults: [],
    columnOf: (field) => (field === 'body' ? 'markdown' : field),
  };
  if (!isRecord(value)) {
    draft.faults.push({ column: '', message: 'This is not a record: records stand in { }' });
    return draft;
  }
  const derived = new Set(fields.map(({ path }) => path));
  for (const [name, given] of Object.entries(value)) {
    if (own.includes(name)) draft.fields[name] = given;
    else if (!derived.has(name)) {
      const close = nearest(name, own);
      draft.faults.push({ column: name, message: `"${name}" is not a field`, hint: close && `Did you mean ${close}?` });
    }
  }
  const { markdown, passages } = value;
  if (typeof markdown === 'string') draft.body = markdown;
  else if (Array.isArray(passages))
    draft.body = passages
      .flatMap((passage: unknown) => (isRecord(passage) && typeof passage['text'] === 'string' ? passage['text'] : []))
      .join('\n\n');
  return draft;
}
