import type { Revision } from "../../api/types";
import type { Draft } from "../../draft/draft";

/** What became of the draft, told where the draft was until the user has seen it. */
export type Aftermath =
  | {
      readonly kind: "saved";
      readonly revision: Revision;
      /** What it did, in words. */
      readonly outcome: string;
      readonly adopted: boolean;
      /** Why it was not adopted as the baseline although that was asked; null when all went well. */
      readonly unadopted: string | null;
      /** The scenario that the draft came from, and that is still there. */
      readonly scenario: string | null;
    }
  | {
      readonly kind: "discarded";
      readonly draft: Draft;
      /** The draft that took its place. */
      readonly instead: Draft | null;
    }
  | { readonly kind: "kept"; readonly title: string }
  | {
      readonly kind: "rebased";
      readonly base: number;
      /** How many changes stay, were there already, and were given up. */
      readonly kept: number;
      readonly redundant: number;
      readonly dropped: number;
    };
