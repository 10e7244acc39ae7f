/** A request that a page sent to the service. */
export interface Sent {
  readonly method: string;
  /** Behind `/api/v1`, without what follows the question mark. */
  readonly path: string;
  /** What follows the question mark. */
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answers = Readonly<Record<string, unknown>>;

let answers: Answers = {};
let sent: Sent[] = [];

/**
 * Lets a service answer: each answer under its request, such as `GET /roadmaps/demo/plan`. A
 * function gets what was sent and may take its time, and a `Response` is answered as it is.
 * Returns all that is sent.
 */
export function serve(given: Answers): readonly Sent[] {
  answers = given;
  sent = [];
  return sent;
}

/** A refusal as the service words it. */
export function refusal(status: number, code: string, detail: string): Response {
  const problem = { type: `/api/v1/problems/${code}`, title: detail, status, detail };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const path = pathname.replace("/api/v1", "");
  const { method, headers } = request;
  const text = await request.text();
  // A file is no JSON; what is in it only the service itself can tell.
  const isFile = headers.get("Content-Type") === "application/octet-stream";
  const body = isFile ? text : text ? JSON.parse(text) : null;
  const call = { method, path, query, headers, body };
  sent.push(call);
  const found = answers[`${call.method} ${path}`];
  const given =
    typeof found === "function" ? await (found as (call: Sent) => unknown)(call) : found;
  if (given instanceof Response) {
    return given.clone();
  }
  return given === undefined
    ? refusal(404, "not-found", `${call.method} ${path}`)
    : new Response(JSON.stringify(given), { headers: { "Content-Type": "application/json" } });
}

const NodeRequest = globalThis.Request;

/** The requests of Node know no addresses without a host, and no signals of another realm. */
class PageRequest extends NodeRequest {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const { signal: _, ...rest } = init;
    super(typeof input === "string" ? new URL(input, window.location.href) : input, rest);
  }
}

globalThis.Request = PageRequest;
globalThis.fetch = (input, init) => answer(new PageRequest(input, init));
