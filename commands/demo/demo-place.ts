import { demoId } from './demo-id.js';

/** Ids that a tenant's conversations refer to. */
export interface DemoPlace {
  readonly slug: string;
  readonly tenantId: string;
  readonly numberId: string;
  readonly nowMs: number;
}

/** Rows of one table, as JSON objects with column names. */
export type Row = Readonly<Record<string, unknown>>;

export function agentId(slug: string, localPart: string): string {
  return demoId(`${localPart}@${slug}.test`);
}

export function contactId(slug: string, phone: string): string {
  return demoId(`${slug} contact ${phone}`);
}
