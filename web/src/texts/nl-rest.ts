/** The Dutch texts of all other pages; they come with the first of those pages. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/nl/sheet.ftl",
    "../../../roadmap/texts/nl/web/*.ftl",
    "!../../../roadmap/texts/nl/web/begin.ftl",
    "!../../../roadmap/texts/nl/web/first.ftl",
    "!../../../roadmap/texts/nl/web/frame.ftl",
    "!../../../roadmap/texts/nl/web/parts.ftl",
    "!../../../roadmap/texts/nl/web/plan.ftl",
    "!../../../roadmap/texts/nl/web/scenarios.ftl",
    "!../../../roadmap/texts/nl/web/session.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
