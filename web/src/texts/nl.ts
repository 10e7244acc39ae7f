/** The Dutch texts of the start page, from the one catalogue that the command line uses too. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/nl/words.ftl",
    "../../../roadmap/texts/nl/web/first.ftl",
    "../../../roadmap/texts/nl/web/frame.ftl",
    "../../../roadmap/texts/nl/web/parts.ftl",
    "../../../roadmap/texts/nl/web/plan.ftl",
    "../../../roadmap/texts/nl/web/scenarios.ftl",
    "../../../roadmap/texts/nl/web/session.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
