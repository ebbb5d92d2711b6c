import type { Ability, Action, Subject } from './ability.js';

export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

type Scalar = string | number | boolean | null;

/** The node of a rule's condition tree as CASL parses it. */
interface ConditionNode {
  readonly operator: string;
  readonly value: unknown;
}

/**
 * The rows to which the ability allows the action, as a condition for WHERE; `false` when there are
 * none. `columns` gives each field that rules may name its column; placeholders count from
 * `firstParam`. A field or operator that it does not know is an error, never a wider list.
 */
export function abilityWhere(
  ability: Ability,
  action: Action,
  subject: Subject,
  columns: Readonly<Record<string, string>>,
  firstParam: number,
): SqlCondition {
  const compiler = new Compiler(columns, firstParam);
  let sql = 'false';
  for (const rule of decidingRules(ability, action, subject).reverse()) {
    const condition = rule.ast && !isEmpty(rule.ast) ? compiler.condition(rule.ast) : 'true';
    if (rule.inverted) sql = sql === 'true' ? not(condition) : `(${sql} and ${not(condition)})`;
    else sql = sql === 'false' ? condition : `(${condition} or ${sql})`;
  }
  return { sql, params: compiler.params };
}

/**
 * The rule given last that matches a row decides about it, so nothing counts after one that matches
 * every row, and a refusal counts only while something after it allows.
 */
function decidingRules(ability: Ability, action: Action, subject: Subject) {
  const rules = [...ability.rulesFor(action, subject)];
  const last = rules.findIndex((rule) => !rule.ast || isEmpty(rule.ast));
  const deciding = last < 0 ? rules : rules.slice(0, last + 1);
  while (deciding.at(-1)?.inverted) deciding.pop();
  return deciding;
}

function isEmpty({ operator, value }: ConditionNode): boolean {
  return operator === 'and' && Array.isArray(value) && value.length === 0;
}

/** A comparison with NULL is neither true nor false; what is not true does not match. */
function not(condition: string): string {
  return `(${condition}) is not true`;
}

class Compiler {
  readonly params: unknown[] = [];

  constructor(
    private readonly columns: Readonly<Record<string, string>>,
    private readonly firstParam: number,
  ) {}

  condition(node: ConditionNode): string {
    switch (node.operator) {
      case 'and':
        return this.joined(node.value, ' and ', 'true');
      case 'or':
        return this.joined(node.value, ' or ', 'false');
      case 'nor':
        return not(this.joined(node.value, ' or ', 'false'));
      case 'not':
        return not(this.joined(node.value, ' and ', 'true'));
      default:
        return this.comparison(this.columnOf(node), node);
    }
  }

  private joined(value: unknown, word: string, empty: string): string {
    const parts = nodesOf(value).map((node) => this.condition(node));
    return parts.length > 0 ? `(${parts.join(word)})` : empty;
  }

  private comparison(column: string, { operator, value }: ConditionNode): string {
    switch (operator) {
      case 'eq': {
        const given = scalar(value);
        return given === null ? `${column} is null` : `${column} = ${this.param(given)}`;
      }
      case 'ne':
        return `${column} is distinct from ${this.param(scalar(value))}`;
      case 'in':
        return this.oneOf(column, value);
      case 'nin':
        return not(this.oneOf(column, value));
      default:
        throw new Error(`A permission uses ${operator}, which has no SQL.`);
    }
  }

  private oneOf(column: string, value: unknown): string {
    if (!Array.isArray(value)) throw new Error('A permission names a list that is none.');
    const values = value.map(scalar);
    const some = `${column} = any(${this.param(values.filter((one) => one !== null))})`;
    return values.includes(null) ? `(${some} or ${column} is null)` : some;
  }

  private columnOf(node: ConditionNode): string {
    const field = 'field' in node && typeof node.field === 'string' ? node.field : '';
    const column = Object.hasOwn(this.columns, field) ? this.columns[field] : undefined;
    if (!column) throw new Error(`A permission names "${field}", which has no column here.`);
    return column;
  }

  private param(value: unknown): string {
    this.params.push(value);
    return `$${this.firstParam + this.params.length - 1}`;
  }
}

function nodesOf(value: unknown): ConditionNode[] {
  const nodes: unknown[] = Array.isArray(value) ? value : [value];
  return nodes.map((node) => {
    if (typeof node === 'object' && node !== null && 'operator' in node && 'value' in node) {
      return { ...node, operator: String(node.operator), value: node.value };
    }
    throw new Error('A permission has a condition of unknown shape.');
  });
}

function scalar(value: unknown): Scalar {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  throw new Error('A permission compares with something that is no plain value.');
}
