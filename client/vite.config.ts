import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.CONSOLE_API ?? 'http://127.0.0.1:3000';

/** Puts a document's generated object in place of graphql(`…`), so that a chunk carries only its own documents. */
function inlineDocuments(): Plugin {
  const call = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
  return {
    name: 'waystation:inline-documents',
    enforce: 'pre',
    transform(code, id) {
      if (
        !/\/client\/src\/.*\.tsx?$/.test(id) ||
        id.includes('/src/gql/') ||
        !code.includes('graphql(`')
      )
        return null;
      const names = new Set<string>();
      const body = code.replace(call, (whole, document: string) => {
        const [, kind, name] =
          /\b(query|mutation|subscription|fragment)\s+(\w+)/.exec(document) ?? [];
        if (!kind || !name) return whole;
        const generated = name + (kind === 'fragment' ? 'FragmentDoc' : 'Document');
        names.add(generated);
        return generated;
      });
      const from = join(import.meta.dirname, 'src/gql/graphql.ts');
      return {
        code: `import { ${[...names].join(', ')} } from ${JSON.stringify(from)};${body}`,
        map: null,
      };
    },
  };
}

/** Serves the emoji names from this origin; the picker would otherwise ask a public CDN. */
function emojiData(): Plugin {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('emojibase-data/package.json')),
    'en',
  );
  const files = ['data.json', 'messages.json'];
  return {
    name: 'waystation:emoji-data',
    configureServer(server) {
      for (const file of files) {
        server.middlewares.use(`/emoji/en/${file}`, (_request, response) => {
          response.setHeader('content-type', 'application/json');
          createReadStream(join(folder, file)).pipe(response);
        });
      }
    },
    generateBundle() {
      for (const file of files) {
        this.emitFile({
          type: 'asset',
          fileName: `emoji/en/${file}`,
          source: readFileSync(join(folder, file)),
        });
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [inlineDocuments(), react(), tailwindcss(), emojiData()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/media': { target: api },
    },
  },
});
