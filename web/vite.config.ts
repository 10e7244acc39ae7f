/// <reference types="vitest/config" />
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import pruneVariables from "postcss-prune-var";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

/** Writes `x.br` and `x.gz` beside every text file: the server need not compress while people wait. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/\.(js|css|html|svg)$/.test(name)) {
          const path = `${dir}/${name}`;
          const plain = readFileSync(path);
          writeFileSync(`${path}.br`, brotliCompressSync(plain));
          writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
        }
      }
    },
  };
}

/** Lets the browser fetch the site and its Dutch texts together with what begins it. */
function allAtOnce(): Plugin {
  return {
    name: "all-at-once",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        const parts = Object.values(bundle).filter((part) => part.type === "chunk");
        const begun = parts.filter(({ name }) => ["start", "nl"].includes(name));
        const asked = new Set(begun.flatMap(({ fileName, imports }) => [...imports, fileName]));
        // What is drawn first, without them, must not wait for them.
        const [rel, fetchpriority] = ["modulepreload", "low"];
        return [...asked]
          .filter((name) => !parts.some((part) => part.isEntry && part.fileName === name))
          .map((name) => ({
            tag: "link",
            attrs: { rel, crossorigin: true, href: `/${name}`, fetchpriority },
            injectTo: "head" as const,
          }));
      },
    },
  };
}

/** Puts the Dutch texts of the one catalogue in the page that comes with the document. */
function textsOfTheDocument(): Plugin {
  return {
    name: "texts-of-the-document",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => {
        const file = new URL("../roadmap/texts/nl/web/begin.ftl", import.meta.url);
        const lines = readFileSync(file, "utf-8").matchAll(/^([a-z-]+) = (.+)$/gm);
        const texts = new Map([...lines].map(([, key, text]) => [key, text]));
        return html.replace(/%([a-z-]+)%/g, (_, key: string) => {
          const text = texts.get(key);
          if (text === undefined) {
            throw new Error(`the catalogue has no text ${key}`);
          }
          return text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
        });
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), textsOfTheDocument(), allAtOnce(), compressed()],
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
