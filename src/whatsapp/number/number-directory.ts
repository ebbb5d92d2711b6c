import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import { type KnownNumber, type StoredNumber, knownNumber } from './known-number.js';
import { SecretBox } from './secret-box.js';

type Kind = 'phone' | 'id' | 'waba';

interface Question {
  readonly kind: Kind;
  readonly value: string;
  readonly resolve: (number: KnownNumber | null) => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
  readonly number: Promise<KnownNumber | null>;
  readonly expiresMs: number;
}

/** Another process's change is seen this late. */
const TTL_MS = 3_000;
const MAX_ENTRIES = 20_000;

const STORED = `n.id, n.tenant_id as "tenantId", n.phone_number_id as "phoneNumberId",
  n.waba_id as "wabaId", n.is_active and t.is_active as "isActive",
  n.access_token as "accessToken", n.app_secret as "appSecret", n.verify_token as "verifyToken"
  from numbers n join tenants t on t.id = n.tenant_id`;

/**
 * All numbers of the installation, by WhatsApp's id and by ours, remembered for a few seconds.
 * Questions of one moment share one statement.
 */
@Injectable()
export class NumberDirectory {
  private entries = new Map<string, Entry>();
  private questions: Question[] = [];

  constructor(
    private readonly database: Database,
    private readonly secretBox: SecretBox,
  ) {}

  byPhoneNumberId(phoneNumberId: string): Promise<KnownNumber | null> {
    return this.find('phone', phoneNumberId);
  }

  async byId(numberId: string): Promise<KnownNumber | null> {
    return isUuid(numberId) ? this.find('id', numberId) : null;
  }

  /** A number of this WhatsApp Business Account; null when several tenants have numbers of it. */
  byWabaId(wabaId: string): Promise<KnownNumber | null> {
    return this.find('waba', wabaId);
  }

  /** After a change of this process; other processes follow when their memory expires. */
  forget(): void {
    this.entries = new Map();
  }

  private find(kind: Kind, value: string): Promise<KnownNumber | null> {
    const key = `${kind}:${value}`;
    const now = performance.now();
    const known = this.entries.get(key);
    if (known && known.expiresMs > now) return known.number;
    if (this.entries.size > MAX_ENTRIES) this.forget();
    const number = new Promise<KnownNumber | null>((resolve, reject) => {
      if (this.questions.length === 0) setImmediate(() => void this.answer());
      this.questions.push({ kind, value, resolve, reject });
    });
    this.entries.set(key, { number, expiresMs: now + TTL_MS });
    number.catch(() => this.entries.delete(key));
    return number;
  }

  private async answer(): Promise<void> {
    const { questions } = this;
    this.questions = [];
    try {
      const found = await this.load(questions);
      for (const { kind, value, resolve } of questions) {
        resolve(found.get(`${kind}:${value}`) ?? null);
      }
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  }

  private async load(questions: readonly Question[]): Promise<Map<string, KnownNumber>> {
    const valuesOf = (kind: Kind) =>
      questions.flatMap((q) => (q.kind === kind && !q.value.includes('\0') ? [q.value] : []));
    const rows = await this.database.system((manager) =>
      manager.query<(StoredNumber & { key: string })[]>(
        `select 'phone:' || n.phone_number_id as key, ${STORED}
         where n.phone_number_id = any($1::text[])
         union all
         select 'id:' || n.id, ${STORED} where n.id = any($2::uuid[])
         union all
         (select distinct on (n.waba_id) 'waba:' || n.waba_id, ${STORED}
          where n.waba_id = any($3::text[]) and not exists (
            select from numbers o where o.waba_id = n.waba_id and o.tenant_id <> n.tenant_id)
          order by n.waba_id, n.is_active desc, n.id)`,
        [valuesOf('phone'), valuesOf('id'), valuesOf('waba')],
      ),
    );
    return new Map(rows.map((row) => [row.key, knownNumber(row, this.secretBox)]));
  }
}
