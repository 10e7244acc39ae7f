import { useQuery } from "@tanstack/react-query";
import { Redirect } from "wouter";
import { roadmapsQuery } from "../api/queries";
import { Failed, Loading } from "../shared/states";
import { pathOf } from "./paths";

/** The start: the roadmap itself when there is one, else the overview. */
export function Start() {
  const { data, error, refetch } = useQuery(roadmapsQuery());
  if (data) {
    const [only, another] = data;
    return <Redirect to={only && !another ? pathOf(only.id) : "/roadmaps"} replace />;
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}
