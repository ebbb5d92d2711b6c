import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaOptions } from './schema-options.js';

/** Where @nestjs/graphql notes that a class is a resolver; it exports no name for it. */
const RESOLVER = 'graphql:resolver_type';

/** The API of a module and all that it imports, sorted, as text. Needs no database and no settings. */
export async function printSchemaOf(root: Type): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  try {
    const schema = await builder
      .get(GraphQLSchemaFactory)
      .create(resolversOf(root), buildSchemaOptions);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}

/** Found where Nest finds them: in the decorators of the modules. */
function resolversOf(root: Type): Type[] {
  const resolvers = new Set<Type>();
  const seen = new Set<unknown>();
  const visit = (module: unknown): void => {
    if (seen.has(module)) return;
    seen.add(module);
    if (isDynamic(module)) {
      visit(module.module);
      collect(module.providers ?? [], module.imports ?? []);
    } else if (isClass(module)) {
      collect(declared(module, 'providers'), declared(module, 'imports'));
    }
  };
  const collect = (providers: readonly unknown[], imports: readonly unknown[]): void => {
    for (const provider of providers) {
      if (isClass(provider) && Reflect.hasMetadata(RESOLVER, provider)) resolvers.add(provider);
    }
    imports.forEach(visit);
  };
  visit(root);
  return [...resolvers];
}

function declared(module: Type, key: string): readonly unknown[] {
  const list: unknown = Reflect.getMetadata(key, module);
  return Array.isArray(list) ? list : [];
}

function isClass(value: unknown): value is Type {
  return typeof value === 'function';
}

function isDynamic(value: unknown): value is DynamicModule {
  return typeof value === 'object' && value !== null && 'module' in value;
}
