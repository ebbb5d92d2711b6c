import { ShoppingCart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';

export const ORDER_CONTENT = graphql(`
  fragment OrderContent on Order {
    catalogId
    text
    items {
      productRetailerId
      quantity
      itemPrice
      currency
    }
  }
`);

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);
}

export function OrderContent({ order }: { order: FragmentType<typeof ORDER_CONTENT> }) {
  const { t } = useTranslation();
  const { items, text } = readFragment(ORDER_CONTENT, order);
  const total = items.reduce((sum, { quantity, itemPrice }) => sum + quantity * itemPrice, 0);
  const currency = items[0]?.currency;
  return (
    <div className="mb-1 w-72 max-w-full">
      <p className="flex items-center gap-2 font-semibold">
        <ShoppingCart className="size-4" aria-hidden="true" />
        {t('summary.order', { count: items.reduce((sum, { quantity }) => sum + quantity, 0) })}
      </p>
      <ul className="my-1.5 divide-y divide-line text-[13px]">
        {items.map((item) => (
          <li key={item.productRetailerId} className="flex gap-2 py-1">
            <span className="tabular-nums">{item.quantity} ×</span>
            <bdi className="min-w-0 flex-1 truncate">{item.productRetailerId}</bdi>
            <span className="tabular-nums">
              {money(item.itemPrice * item.quantity, item.currency)}
            </span>
          </li>
        ))}
      </ul>
      {currency && (
        <p className="flex justify-between font-semibold">
          {t('thread.orderTotal')} <span className="tabular-nums">{money(total, currency)}</span>
        </p>
      )}
      {text && (
        <p dir="auto" className="mt-1 text-ink-soft">
          {text}
        </p>
      )}
    </div>
  );
}
