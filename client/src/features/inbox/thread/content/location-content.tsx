import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';

export const LOCATION_CONTENT = graphql(`
  fragment LocationContent on Location {
    latitude
    longitude
    name
    address
  }
`);

/** No map is drawn: tiles would tell a third party where the contact is. */
export function LocationContent({ location }: { location: FragmentType<typeof LOCATION_CONTENT> }) {
  const { t } = useTranslation();
  const { latitude, longitude, name, address } = readFragment(LOCATION_CONTENT, location);
  const position = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <a
      href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
      target="_blank"
      rel="noreferrer noopener"
      className="mb-1 flex w-72 max-w-full items-start gap-3 rounded-xl bg-bubble-quote p-3 hover:bg-hover"
    >
      <MapPin className="mt-0.5 size-5 shrink-0 text-danger-ink" aria-hidden="true" />
      <span className="min-w-0" dir="auto">
        <span className="block font-medium">{name ?? t('summary.location')}</span>
        {address && <span className="block text-[13px] text-ink-soft">{address}</span>}
        <span className="block text-xs text-ink-faint tabular-nums">{position}</span>
      </span>
    </a>
  );
}
