// Writes src/gql/ from ../schema.graphql and the documents in the sources.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { gqlPluckFromCodeStringSync } from '@graphql-tools/graphql-tag-pluck';
import { buildSchema, parse } from 'graphql';

const root = import.meta.dirname;
const target = join(root, 'src/gql');

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(target))
    .sort();
}

const schemaText = readFileSync(join(root, '../schema.graphql'), 'utf8');
const schemaAst = buildSchema(schemaText);
const documents = sources(join(root, 'src')).flatMap((path) =>
  gqlPluckFromCodeStringSync(path, readFileSync(path, 'utf8'), {
    globalGqlIdentifierName: ['graphql'],
    modules: [],
    skipIndent: true,
  }).map((source) => ({
    location: relative(root, path),
    rawSDL: source.body,
    document: parse(source.body),
  })),
);

const sections = await preset.buildGeneratesSection({
  schema: parse(schemaText),
  schemaAst,
  documents,
  baseOutputDir: `${target}/`,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    dedupeFragments: true,
    scalars: { DateTime: 'string', PhoneNumber: 'string' },
    avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
  },
  presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
  plugins: [],
  pluginMap: {},
  profiler: { run: (work) => work(), collect: () => [] },
});

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const section of sections) {
  if (section.filename.endsWith('index.ts')) continue;
  writeFileSync(section.filename, await codegen({ ...section, schemaAst }));
}
console.log(`src/gql: ${documents.length} documents`);
