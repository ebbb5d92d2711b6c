import { Injectable } from '@nestjs/common';
import type { KnownNumber } from '../number/known-number.js';
import { NumberDirectory } from '../number/number-directory.js';
import type { Delivery } from './delivery.js';
import { rawOf, readBody } from './read-body.js';
import type { WebhookItem } from './webhook-item.js';

/** An item with the tenant that sees it and, when it is to be folded, its number. */
export interface RoutedItem {
  readonly delivery: Delivery;
  readonly item: WebhookItem;
  readonly tenantId: string | null;
  readonly number: KnownNumber | null;
  /** Why nothing is folded although it is a message or a status. */
  readonly unroutedBecause: string | null;
  /** The item as WhatsApp sent it; null when it cannot be written. */
  raw(): Buffer | null;
}

type Route = Pick<RoutedItem, 'tenantId' | 'number' | 'unroutedBecause'>;

/**
 * Whose item it is. On the platform's address the item's own phone number id decides; on a number's
 * address only that number's items count, or one tenant could speak for another.
 */
@Injectable()
export class RouteItems {
  constructor(private readonly directory: NumberDirectory) {}

  async execute(delivery: Delivery): Promise<RoutedItem[]> {
    const { items, originals } = readBody(delivery.body);
    const owner = delivery.routePhoneNumberId
      ? await this.directory.byPhoneNumberId(delivery.routePhoneNumberId)
      : null;
    return Promise.all(
      items.map(async (item) => ({
        delivery,
        item,
        raw: () => rawOf(originals[item.position]),
        ...(delivery.route === 'NUMBER'
          ? onNumberAddress(item, owner)
          : await this.onPlatformAddress(item)),
      })),
    );
  }

  private async onPlatformAddress(item: WebhookItem): Promise<Route> {
    const { phoneNumberId, wabaId } = item;
    if (!phoneNumberId) {
      const account = wabaId ? await this.directory.byWabaId(wabaId) : null;
      const tenantId = account?.tenantId ?? null;
      return { tenantId, number: null, unroutedBecause: 'It names no number.' };
    }
    const number = await this.directory.byPhoneNumberId(phoneNumberId);
    if (!number) {
      return { tenantId: null, number, unroutedBecause: 'The number is not connected here.' };
    }
    return toNumber(number);
  }
}

function onNumberAddress(item: WebhookItem, owner: KnownNumber | null): Route {
  const tenantId = owner?.tenantId ?? null;
  if (!owner) {
    return { tenantId, number: null, unroutedBecause: 'The number is not connected here.' };
  }
  if (item.phoneNumberId === owner.phoneNumberId) return toNumber(owner);
  const isOfAccount = !item.phoneNumberId && item.wabaId === owner.wabaId;
  return isOfAccount
    ? toNumber(owner)
    : { tenantId, number: null, unroutedBecause: 'It came to the address of another number.' };
}

function toNumber(number: KnownNumber): Route {
  return {
    tenantId: number.tenantId,
    number: number.isActive ? number : null,
    unroutedBecause: number.isActive ? null : 'The number is deactivated.',
  };
}
