/** Does something once for each key and keeps what came of it. What failed is forgotten, so that another try begins anew. */
export function onceEach<Key, Made>(make: (key: Key) => Promise<Made>): (key: Key) => Promise<Made> {
  const kept = new Map<Key, Promise<Made>>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}

/** The same for what there is one of. */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  const each = onceEach<string, Made>(make);
  return () => each('');
}
