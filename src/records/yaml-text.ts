import { Document, isMap, isScalar, visit, type Node, type Scalar } from 'yaml';

/** Ids, words of a list of values, and dates: what stands in YAML without quotation marks. */
const plain =
  /^(?!(?:true|false|null|yes|no|on|off)$)(?:(?:\d{4}[\d-]*-)?[a-z][a-z0-9-]*|\d{4}-\d\d(?:-\d\d)?|[A-Z]{2})$/;

/** Whether a value is one that needs no line of its own: `[iran, japan]`, `{text: main, article: "5"}`. */
const isShort = (items: readonly unknown[]): boolean =>
  items.every((item) => isScalar(item) && plain.test(String(item.value)));

const isPlace = (node: Node): boolean =>
  isMap(node) && node.items.every(({ key }) => isScalar(key) && (key.value === 'text' || key.value === 'article'));

/**
 * A value as YAML, in the way in which records are written: short lists on one line, words in quotation marks; what is
 * `null` is left to be filled in.
 */
export function yamlText(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node: Scalar) {
      if (typeof node.value !== 'string' || key === 'key') return;
      node.type = plain.test(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
    Seq(_, node) {
      node.flow = isShort(node.items);
    },
    Map(_, node) {
      node.flow = isPlace(node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' }).trimEnd().replace(/ +$/gm, '');
}
