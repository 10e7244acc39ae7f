/** The English texts of all other pages; they come with the first of those pages. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/en/sheet.ftl",
    "../../../roadmap/texts/en/web/*.ftl",
    "!../../../roadmap/texts/en/web/begin.ftl",
    "!../../../roadmap/texts/en/web/first.ftl",
    "!../../../roadmap/texts/en/web/frame.ftl",
    "!../../../roadmap/texts/en/web/parts.ftl",
    "!../../../roadmap/texts/en/web/plan.ftl",
    "!../../../roadmap/texts/en/web/scenarios.ftl",
    "!../../../roadmap/texts/en/web/session.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
