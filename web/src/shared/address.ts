import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** What the address says behind the question mark; every view can be shared as a link. */
export function useQueryValues(): URLSearchParams {
  return new URLSearchParams(useSearch());
}

/** Changes some of what the address says; null takes a value away. */
export function useSetQuery() {
  const [, navigate] = useLocation();
  return useCallback(
    (values: Readonly<Record<string, string | null>>, options?: { replace?: boolean }) => {
      navigate(window.location.pathname + queryWith(window.location.search, values), options);
    },
    [navigate],
  );
}

/** The part of an address behind the path, with some values changed. */
export function queryWith(search: string, values: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === "") {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const written = query.toString();
  return written ? `?${written}` : "";
}
