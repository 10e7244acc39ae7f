import { queryOptions, useQuery } from "@tanstack/react-query";
import { answered, api } from "./client";
import type { components } from "./schema";

export type Role = components["schemas"]["Session"]["role"];

/** Who this browser is to the service. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => answered(api.GET("/session", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Starts a session with a token. The token itself goes into a cookie that no script can read. */
export function signIn(token: string) {
  return answered(api.POST("/session", { headers: { Authorization: `Bearer ${token.trim()}` } }));
}

/** Ends the session of this browser. */
export function signOut() {
  return answered(api.DELETE("/session"));
}

/** Whether this user may do what the role may. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  return data?.roles.includes(role) ?? false;
}
