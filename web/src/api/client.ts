import createClient from "openapi-fetch";
import { language } from "../texts/language";
import { ApiProblem, type Problem, Unreachable } from "./problem";
import { fromGateway, noticed } from "./reach";
import type { paths } from "./schema";

/** The public API of the service: the only thing that this site talks to. */
export const api = createClient<paths>({ baseUrl: "/api/v1", credentials: "same-origin" });

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language());
    return request;
  },
  onResponse({ response, schemaPath }) {
    noticed({ lost: fromGateway(response) });
    // Who begins a session has none that could have ended.
    if (response.status === 401 && schemaPath !== "/session") {
      noticed({ expired: true });
    }
  },
  onError({ request }) {
    // What the page itself no longer wants to know tells nothing about the service.
    if (!request.signal.aborted) {
      noticed({ lost: true });
    }
    return new Unreachable();
  },
});

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Returns what was answered, or throws it as an `ApiProblem`. */
export async function answered<T>(asked: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) {
    return data as T;
  }
  if (fromGateway(response)) {
    throw new Unreachable();
  }
  throw new ApiProblem(problemIn(error, response), secondsIn(response));
}

function problemIn(error: unknown, response: Response): Problem & Record<string, unknown> {
  if (typeof error === "object" && error !== null && "detail" in error) {
    return error as Problem & Record<string, unknown>;
  }
  // Something between the browser and the service answered, such as a proxy.
  const words = `${response.status} ${response.statusText}`.trim();
  return { type: "about:blank", title: words, status: response.status, detail: words };
}

function secondsIn(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return Number.isNaN(seconds) ? null : seconds;
}

/** The things on a page of a list; they are whole, as long as nobody asked for some `fields`. */
export function itemsOf<T>(page: { items: (T | { [field: string]: unknown })[] }): T[] {
  return page.items as T[];
}
