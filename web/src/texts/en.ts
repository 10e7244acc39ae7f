/** The English texts of the start page, from the one catalogue that the command line uses too. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/en/words.ftl",
    "../../../roadmap/texts/en/web/first.ftl",
    "../../../roadmap/texts/en/web/frame.ftl",
    "../../../roadmap/texts/en/web/parts.ftl",
    "../../../roadmap/texts/en/web/plan.ftl",
    "../../../roadmap/texts/en/web/scenarios.ftl",
    "../../../roadmap/texts/en/web/session.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
