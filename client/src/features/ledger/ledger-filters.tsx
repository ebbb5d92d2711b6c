import { useQuery } from '@apollo/client/react';
import { useRef, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { useLedgerFilter } from './use-ledger-filter';

const LEDGER_NUMBERS = graphql(`
  query LedgerNumbers {
    numbers {
      id
      name
    }
  }
`);

const kinds = ['message', 'status'] as const;

export function LedgerFilters() {
  const { t } = useTranslation();
  const { filter, set, isFiltered, clear } = useLedgerFilter();
  const numbers = useQuery(LEDGER_NUMBERS, { fetchPolicy: 'cache-first' }).data?.numbers ?? [];
  const key = useRef<HTMLInputElement>(null);
  const findKey = (event: SubmitEvent) => {
    event.preventDefault();
    set('key', key.current?.value.trim() || null);
  };
  return (
    <form onSubmit={findKey} className="flex flex-wrap items-center gap-2">
      <SelectField
        label={t('ledger.kind')}
        value={filter.kind ?? ''}
        onChange={({ target }) => set('kind', target.value || null)}
      >
        <option value="">{t('ledger.allKinds')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`ledger.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('ledger.number')}
        value={filter.numberId ?? ''}
        onChange={({ target }) => set('number', target.value || null)}
      >
        <option value="">{t('inbox.allNumbers')}</option>
        {numbers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <input
        key={filter.key}
        ref={key}
        defaultValue={filter.key ?? ''}
        aria-label={t('ledger.key')}
        placeholder={t('ledger.keyHint')}
        className="h-8 w-64 max-w-full rounded-lg border border-line-strong bg-panel px-2.5 text-[13px] placeholder:text-ink-faint pointer-coarse:h-11"
      />
      <Button type="submit" look="secondary" size="small">
        {t('ledger.find')}
      </Button>
      {isFiltered && (
        <Button look="ghost" size="small" onClick={clear}>
          {t('inbox.clearFilters')}
        </Button>
      )}
    </form>
  );
}
