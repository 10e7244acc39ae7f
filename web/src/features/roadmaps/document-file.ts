import { wholeDocument } from "../../api/document";
import type { components } from "../../api/schema";
import type { RoadmapDocument } from "../../api/types";

/** Bytes of a document that the service reads at most, as it comes. */
const MOST_BYTES = 8_000_000;
const MEGABYTE = 1_000_000;

/** A document as it was read from a file. */
export interface DocumentFile {
  readonly name: string;
  /** The very text of the file: what it says twice or wrongly must reach the service too. */
  readonly text: string;
  /** What it says, as far as it looks like a roadmap; null when it does not. */
  readonly document: RoadmapDocument | null;
  /** All that is in it, whatever it looks like. */
  readonly content: unknown;
}

/** Why a file cannot be sent; its text stands under `web-roadmaps-file-<code>`. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly code: "too-large" | "not-text" | "not-json";
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: Unreadable["code"], values: Unreadable["values"] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Reads a file; throws `Unreadable` for what is not even JSON. The service judges the rest. */
export async function readDocument(file: File): Promise<DocumentFile> {
  if (file.size > MOST_BYTES) {
    throw new Unreadable("too-large", {
      size: Math.ceil((file.size / MEGABYTE) * 10) / 10,
      limit: MOST_BYTES / MEGABYTE,
    });
  }
  const text = decoded(await file.arrayBuffer());
  const content = parsed(text);
  return { name: file.name, text, content, document: asRoadmap(content) };
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("not-text");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable("not-json", { detail: (error as Error).message });
  }
}

function asRoadmap(content: unknown): RoadmapDocument | null {
  try {
    const found = wholeDocument(content as components["schemas"]["Roadmap"]);
    return typeof found.id === "string" && typeof found.title === "string" ? found : null;
  } catch {
    // It has another shape: the service tells what is wrong with it, place by place.
    return null;
  }
}

/** The body of a request that holds a document, with the text of the document as it is. */
export function bodyWith(document: string, rest: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(rest).slice(0, -1)},"document":${document}}`;
}

const NAMES = ["number", "id", "title", "predecessor", "successor"] as const;

/** What stands at a place of a document, by its own name: "3.2" for `/actions/7/title`. */
export function nameAt(content: unknown, place: string): string {
  let name = "";
  let here = content;
  for (const part of place.split("/").slice(1)) {
    if (typeof here !== "object" || here === null) {
      break;
    }
    here = (here as Readonly<Record<string, unknown>>)[part];
    name = nameOf(here) || name;
  }
  return name;
}

function nameOf(thing: unknown): string {
  if (typeof thing !== "object" || thing === null) {
    return "";
  }
  const fields = thing as Readonly<Record<string, unknown>>;
  const told = NAMES.map((name) => fields[name]).filter((value) => typeof value === "string");
  return told.slice(0, 2).join(" ");
}
