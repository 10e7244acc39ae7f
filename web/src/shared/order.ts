/** Compares numbers as people do: 2.9, 2.10, 10.1, Z.1. */
const collator = new Intl.Collator("nl", { numeric: true });

/** Which of two numbers of actions comes first: negative for the left one. */
export function byNumber(left: string, right: string): number {
  return collator.compare(left, right);
}
