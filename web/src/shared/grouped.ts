/** The things by what they have in common; both keep the order in which they first appear. */
export function grouped<T, Key>(
  things: Iterable<T>,
  keyOf: (thing: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const found = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = found.get(key);
    if (known) {
      known.push(thing);
    } else {
      found.set(key, [thing]);
    }
  }
  return found;
}
