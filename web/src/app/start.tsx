import { useQuery } from "@tanstack/react-query";
import { Redirect, useSearch } from "wouter";
import { roadmapsQuery } from "../api/queries";
import { queryWith } from "../shared/address";
import { viewAddress } from "../shared/roadmap-address";
import { Failed, Loading } from "../shared/states";

/** The start: the roadmap itself when there is one, else the overview. */
export function Start() {
  const search = useSearch();
  const { data, error, refetch } = useQuery(roadmapsQuery());
  if (data) {
    const [only, another] = data;
    const path = only && !another ? viewAddress(only.id, "plan") : "/roadmaps";
    return <Redirect to={path + queryWith(search, {})} replace />;
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}
