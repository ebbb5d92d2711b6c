import { Avatar } from '../avatar.js';
import { Icon } from '../icons.js';
import { type Content, member, members, words } from './content.js';

export function LocationCard({ location }: { location: Content }) {
  const latitude = words(location, 'latitude');
  const longitude = words(location, 'longitude');
  return (
    <div className="card location">
      <div className="map" aria-hidden="true">
        <Icon name="place" size={34} />
      </div>
      <strong>{words(location, 'name') || 'Location'}</strong>
      <span>{words(location, 'address') || `${latitude}, ${longitude}`}</span>
    </div>
  );
}

export function ContactCard({ contact }: { contact: Content }) {
  const name = words(member(contact, 'name'), 'formatted_name') || 'Contact';
  return (
    <div className="card contact">
      <Avatar name={name} size={36} />
      <span className="row-text">
        <strong>{name}</strong>
        {members(contact, 'phones').map((phone, index) => (
          <span key={index}>{words(phone, 'phone') || words(phone, 'wa_id')}</span>
        ))}
      </span>
    </div>
  );
}
