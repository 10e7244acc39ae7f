interface Keyed<T> {
  readonly key: string;
  readonly thing: T;
  /** Where it stands in the list. */
  readonly place: number;
}

/**
 * Things without a name of their own, each with a key that stays the same while others come and
 * go: what it is, and which one of those that are the same.
 */
export function keyed<T>(things: readonly T[]): readonly Keyed<T>[] {
  const times = new Map<string, number>();
  return things.map((thing, place) => {
    const written = JSON.stringify(thing);
    const time = (times.get(written) ?? 0) + 1;
    times.set(written, time);
    return { key: `${time} ${written}`, thing, place };
  });
}
