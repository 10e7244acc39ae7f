import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { RoadmapProvider } from "../draft/roadmap";
import { useQueryValues } from "../shared/address";
import { AnnounceProvider } from "../shared/announce";
import type { Language } from "../texts/language";
import { loadOtherTexts, loadTexts, TextsProvider } from "../texts/texts";

/** Shows a part of the site with its texts, as it is at an address such as `/roadmaps?quarter=…`. */
export async function renderAt(
  address: string,
  page: ReactNode,
  language: Language = "nl",
): Promise<RenderResult> {
  window.history.replaceState(null, "", address);
  const texts = await loadTexts(language);
  await loadOtherTexts(language);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <TextsProvider language={language} texts={texts}>
      <QueryClientProvider client={client}>
        <AnnounceProvider>{page}</AnnounceProvider>
      </QueryClientProvider>
    </TextsProvider>,
  );
}

/** Shows a part of the page of one roadmap. */
export function renderRoadmap(id: string, query: string, page: ReactNode): Promise<RenderResult> {
  return renderAt(`/roadmaps/${id}${query}`, <Opened id={id}>{page}</Opened>);
}

function Opened({ id, children }: { id: string; children: ReactNode }) {
  return (
    <RoadmapProvider
      id={id}
      asOf={useQueryValues().get("asOf") ?? undefined}
      loading={null}
      failed={(error) => <p role="alert">{error.message}</p>}
    >
      {children}
    </RoadmapProvider>
  );
}
