import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { ApiProblem } from "../../api/problem";
import { planQuery } from "../../api/queries";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { TextField } from "../../shared/fields";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";

/** Looks at the roadmap as it was at any moment. */
export function MomentForm() {
  const t = useTexts();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { id } = useRoadmap();
  const address = useRoadmapAddress(id);
  const [moment, setMoment] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wordsFor = (error: Error) =>
    error instanceof ApiProblem && error.status === 404
      ? t("web-revisions-moment-before")
      : error.message || t("web-offline-detail");
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const asOf = new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");
    setBusy(true);
    try {
      // Asked before going there: a moment before the roadmap existed has nothing to show.
      await client.fetchQuery(planQuery(id, asOf));
      navigate(address("plan", { asOf }));
    } catch (error) {
      setWrong(wordsFor(error as Error));
      setBusy(false);
    }
  };
  return (
    <form className="pp-revisions__moment" onSubmit={look}>
      <TextField
        label={t("web-revisions-moment")}
        error={wrong}
        type="datetime-local"
        required
        value={moment}
        onChange={(event) => {
          setMoment(event.target.value);
          setWrong(null);
        }}
      />
      <Button type="submit" busy={busy}>
        {t("web-revisions-moment-look")}
      </Button>
    </form>
  );
}
