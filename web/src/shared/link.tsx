import type { ReactNode } from "react";
import { Link as RouterLink } from "wouter";

interface Props {
  to: string;
  className?: string;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string;
  onClick?: () => void;
  children: ReactNode;
}

/** A link inside this site: it changes the address without loading the page anew. */
export function Link({ to, className = "nl-link", ...rest }: Props) {
  return <RouterLink href={to} className={className} {...rest} />;
}
