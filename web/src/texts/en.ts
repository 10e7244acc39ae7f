/** Every text of the site in English, from the one catalogue that the command line uses too. */
export default import.meta.glob<string>(
  [
    "../../../roadmap/texts/en/words.ftl",
    "../../../roadmap/texts/en/sheet.ftl",
    "../../../roadmap/texts/en/web/*.ftl",
  ],
  { eager: true, query: "?raw", import: "default" },
);
