import { useQuery } from "@tanstack/react-query";
import { Redirect, useSearch } from "wouter";
import { roadmapsQuery } from "../api/queries";
import { queryWith } from "../shared/address";
import { Failed, Loading } from "../shared/states";
import { pathOf } from "./paths";

/** The start: the roadmap itself when there is one, else the overview. */
export function Start() {
  const search = useSearch();
  const { data, error, refetch } = useQuery(roadmapsQuery());
  if (data) {
    const [only, another] = data;
    const path = only && !another ? pathOf(only.id) : "/roadmaps";
    return <Redirect to={path + queryWith(search, {})} replace />;
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}
