import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { ApiError } from './api-error.js';
import { assertAffordable } from './cost.js';

const MAX_DEPTH = 12;
const MAX_ALIASES = 30;
const MAX_DIRECTIVES = 20;
const MAX_TOKENS = 2_000;
/** Enough to see what is wrong; thousands of them would only cost. */
const MAX_ERRORS = 20;

export const PARSE_OPTIONS = { maxTokens: MAX_TOKENS };
export const VALIDATION_OPTIONS = { maxErrors: MAX_ERRORS };

/** What a document may ask for, whatever its variables: the same over HTTP and sockets. */
export const limitRules: readonly ValidationRule[] = [
  limitRule('levels deep', MAX_DEPTH, depthOf),
  limitRule('aliases', MAX_ALIASES, aliasesOf),
  limitRule('directives', MAX_DIRECTIVES, directivesOf),
];

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/**
 * Parses, validates and prices an operation as HTTP does, for those who execute by themselves.
 * Returns the errors to answer with, if there are any.
 */
export function parseWithLimits(
  schema: GraphQLSchema,
  request: OperationRequest,
): { document: DocumentNode } | { errors: readonly GraphQLError[] } {
  try {
    const document = parse(request.query, PARSE_OPTIONS);
    const errors = validate(
      schema,
      document,
      [...specifiedRules, ...limitRules],
      VALIDATION_OPTIONS,
    );
    if (errors.length > 0) return { errors };
    assertAffordable(schema, document, request.operationName, request.variables ?? {});
    return { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

type Measure = (set: SelectionSetNode, fragment: (name: string) => number) => number;

/** Measures each operation; a fragment is measured once, however often it is spread. */
function limitRule(what: string, max: number, measure: Measure): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const measured = new Map<string, number>();
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of context.getDocument().definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
    const measureFragment = (name: string): number => {
      const known = measured.get(name);
      if (known !== undefined) return known;
      // A fragment that spreads itself is refused by another rule; here it must only end.
      measured.set(name, 0);
      const definition = fragments.get(name);
      const size = definition ? measure(definition.selectionSet, measureFragment) : 0;
      measured.set(name, size);
      return size;
    };
    return {
      OperationDefinition(node) {
        const directives = node.directives?.length ?? 0;
        const size =
          measure(node.selectionSet, measureFragment) + (measure === directivesOf ? directives : 0);
        if (size > max) {
          context.reportError(
            new ApiError('QUERY_TOO_COMPLEX', `At most ${max} ${what}; this has ${size}.`),
          );
        }
      },
    };
  };
}

function depthOf(set: SelectionSetNode, fragment: (name: string) => number): number {
  let deepest = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      deepest = Math.max(deepest, fragment(node.name.value));
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(node.selectionSet, fragment));
    } else if (!node.name.value.startsWith('__')) {
      deepest = Math.max(
        deepest,
        1 + (node.selectionSet ? depthOf(node.selectionSet, fragment) : 0),
      );
    }
  }
  return deepest;
}

function aliasesOf(set: SelectionSetNode, fragment: (name: string) => number): number {
  let count = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) count += fragment(node.name.value);
    else {
      if (node.kind === Kind.FIELD && node.alias) count += 1;
      if (node.selectionSet) count += aliasesOf(node.selectionSet, fragment);
    }
  }
  return count;
}

function directivesOf(set: SelectionSetNode, fragment: (name: string) => number): number {
  let count = 0;
  for (const node of set.selections) {
    count += node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD) count += fragment(node.name.value);
    else if (node.selectionSet) count += directivesOf(node.selectionSet, fragment);
  }
  return count;
}
