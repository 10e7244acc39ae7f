/** Every text of the site in Dutch, from the one catalogue that the command line uses too. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/nl/words.ftl",
    "../../../roadmap/texts/nl/sheet.ftl",
    "../../../roadmap/texts/nl/web/*.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
