import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { ApiError } from './api-error.js';

const MAX_COST = 10_000;
const OBJECT_COST = 1;
const FIELD_COST = 0.1;
const DEFAULT_PAGE = 50;
/** Lists without pages are short by nature: a contact's identities, a message's reactions. */
const SHORT_LIST = 10;

interface Cost {
  readonly total: number;
  /** The path that contributes most, from here down. */
  readonly heaviest: readonly string[];
}

const NOTHING: Cost = { total: 0, heaviest: [] };

/**
 * Throws QUERY_TOO_COMPLEX when the operation may cost more than allowed: 1 an object, 0.1 a field,
 * times the rows of each page it asks for.
 */
export function assertAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): void {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return;
  const asked = { ...defaultsOf(operation), ...variables };
  const { total, heaviest } = new CostCounter(schema, document, asked).ofSelections(
    operation.selectionSet,
    root.name,
    1,
  );
  if (total > MAX_COST) {
    throw new ApiError(
      'QUERY_TOO_COMPLEX',
      `This operation may cost ${Math.ceil(total)}, of ${MAX_COST} allowed. ` +
        `Most of it is ${heaviest.join('.')}: ask for fewer rows or fields there.`,
      { cost: Math.ceil(total), maxCost: MAX_COST, heaviest: heaviest.join('.') },
    );
  }
}

class CostCounter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Cost>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
  }

  /** `page` is the number of rows that the surrounding connection was asked for. */
  ofSelections(set: SelectionSetNode, typeName: string, page: number): Cost {
    let total = 0;
    let most = NOTHING;
    for (const node of set.selections) {
      const cost = this.ofSelection(node, typeName, page);
      total += cost.total;
      if (cost.total > most.total) most = cost;
    }
    return { total, heaviest: most.heaviest };
  }

  private ofSelection(
    node: SelectionSetNode['selections'][number],
    typeName: string,
    page: number,
  ): Cost {
    if (node.kind === Kind.FIELD) return this.ofField(node, typeName, page);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value, page);
    const condition = node.typeCondition?.name.value ?? typeName;
    return this.ofSelections(node.selectionSet, condition, page);
  }

  private ofFragment(name: string, page: number): Cost {
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    if (known) return known;
    const definition = this.fragments.get(name);
    const type = definition && typeFromAST(this.schema, definition.typeCondition);
    const cost =
      definition && type ? this.ofSelections(definition.selectionSet, type.name, page) : NOTHING;
    this.known.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, typeName: string, page: number): Cost {
    const field = this.definitionOf(typeName, node.name.value);
    if (!field) return NOTHING;
    const name = node.alias?.value ?? node.name.value;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type))
      return { total: FIELD_COST, heaviest: [name] };
    const isConnection = type.name.endsWith('Connection');
    const inside = this.ofSelections(
      node.selectionSet,
      type.name,
      isConnection ? this.pageOf(node, field) : 1,
    );
    const rows = isConnection ? 1 : this.rowsOf(field, typeName, page);
    return { total: rows * (OBJECT_COST + inside.total), heaviest: [name, ...inside.heaviest] };
  }

  private rowsOf(field: GraphQLField<unknown, unknown>, typeName: string, page: number): number {
    if (!isList(field.type)) return 1;
    return typeName.endsWith('Connection') ? page : SHORT_LIST;
  }

  private pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    for (const name of ['first', 'last']) {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const value =
        given?.kind === Kind.INT
          ? Number(given.value)
          : given?.kind === Kind.VARIABLE
            ? this.variables[given.name.value]
            : undefined;
      if (typeof value === 'number' && value > 0) return value;
    }
    const fallback: unknown = field.args.find(
      (argument) => argument.name === 'first',
    )?.defaultValue;
    return typeof fallback === 'number' ? fallback : DEFAULT_PAGE;
  }

  private definitionOf(typeName: string, name: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }
}

/** A variable that is not given is executed with its default, so it is priced with it, too. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, number> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
