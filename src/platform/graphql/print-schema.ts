import type { DynamicModule, Provider, Type } from '@nestjs/common';
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
  const visit = (module: Type | DynamicModule): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const type = 'module' in module ? module.module : module;
    const dynamic = 'module' in module ? module : null;
    if (dynamic) visit(type);
    for (const provider of listed<Provider>(type, 'providers', dynamic?.providers)) {
      const candidate = typeof provider === 'function' ? provider : null;
      if (candidate && Reflect.hasMetadata(RESOLVER, candidate)) {
        resolvers.add(candidate);
      }
    }
    for (const imported of listed<unknown>(type, 'imports', dynamic?.imports)) {
      if (isModule(imported)) visit(imported);
    }
  };
  visit(root);
  return [...resolvers];
}

function listed<T>(module: Type, key: string, dynamic: readonly T[] | undefined): T[] {
  const declared: unknown = Reflect.getMetadata(key, module);
  return [...(Array.isArray(declared) ? declared : []), ...(dynamic ?? [])];
}

function isModule(value: unknown): value is Type | DynamicModule {
  return (
    typeof value === 'function' ||
    (typeof value === 'object' && value !== null && 'module' in value)
  );
}
