import 'reflect-metadata';
import { AppModule } from '../src/app.module.js';
import { printSchemaOf } from '../src/platform/graphql/print-schema.js';

/** The whole API as the code has it. */
export function schemaText(): Promise<string> {
  return printSchemaOf(AppModule);
}
