import { type SyntheticEvent, useState } from 'react';
import { Sheet } from '../sheet.js';

interface Place {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

const PLACES: readonly Required<Place>[] = [
  {
    name: 'Central Station',
    address: 'Am Hauptbahnhof, Frankfurt',
    latitude: 50.1071,
    longitude: 8.6638,
  },
  {
    name: 'Botanical Garden',
    address: 'Rua Jardim Botânico, Rio de Janeiro',
    latitude: -22.9674,
    longitude: -43.2244,
  },
  {
    name: 'Ferry Building',
    address: 'The Embarcadero, San Francisco',
    latitude: 37.7955,
    longitude: -122.3937,
  },
];

/** A place from a short list, or any coordinates. */
export function LocationForm({
  onSend,
  onClose,
}: {
  onSend: (place: Place) => void;
  onClose: () => void;
}) {
  const [latitude, setLatitude] = useState('');
  const [longitude, setLongitude] = useState('');
  const valid = inRange(latitude, 90) && inRange(longitude, 180);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (valid) onSend({ latitude: Number(latitude), longitude: Number(longitude) });
  };
  return (
    <Sheet title="Send a location" onClose={onClose}>
      <div className="menu">
        {PLACES.map((place) => (
          <button key={place.name} type="button" className="list-row" onClick={() => onSend(place)}>
            <span>{place.name}</span>
            <small>{place.address}</small>
          </button>
        ))}
      </div>
      <form className="form" onSubmit={submit} aria-label="Coordinates">
        <div className="form-pair">
          <label>
            Latitude
            <input
              inputMode="decimal"
              value={latitude}
              onChange={(event) => setLatitude(event.target.value)}
            />
          </label>
          <label>
            Longitude
            <input
              inputMode="decimal"
              value={longitude}
              onChange={(event) => setLongitude(event.target.value)}
            />
          </label>
        </div>
        <button type="submit" className="primary" disabled={!valid}>
          Send these coordinates
        </button>
      </form>
    </Sheet>
  );
}

function inRange(text: string, limit: number): boolean {
  return text.trim() !== '' && Math.abs(Number(text)) <= limit;
}
