/// <reference types="vitest/config" />
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import pruneVariables from "postcss-prune-var";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

/** Writes `x.gz` beside every text file, so that the server need not compress while people wait. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/\.(js|css|html|svg)$/.test(name)) {
          const path = `${dir}/${name}`;
          writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
        }
      }
    },
  };
}

/** Lets the browser fetch the Dutch texts of the first page together with its code. */
function textsAtOnce(): Plugin {
  return {
    name: "texts-at-once",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((part) => part.type === "chunk" && part.name === "nl")
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${fileName}` },
            injectTo: "head",
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), textsAtOnce(), compressed()],
  // The theme has 2,700 design tokens, of which the pages use some 600.
  css: { postcss: { plugins: [pruneVariables()] } },
  build: {
    target: "es2022",
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
  },
  server: {
    port: 5173,
    proxy: { "/api": { target: process.env.ROADMAP_API ?? "http://127.0.0.1:8000" } },
    // The catalogue of texts stands beside the library, outside this folder.
    fs: { allow: [".."] },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
