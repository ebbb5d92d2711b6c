import { Field, Float, InputType } from '@nestjs/graphql';
import { composed, type ComposedMessage, invalid, optional } from './composed-message.js';

const MAX_LENGTH = 1000;

@InputType({ description: 'A place to send.' })
export class LocationInput {
  @Field(() => Float)
  latitude: number;

  @Field(() => Float)
  longitude: number;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;
}

export function composeLocation(input: LocationInput): ComposedMessage {
  if (Math.abs(input.latitude) > 90) throw invalid('From -90 to 90.', 'location', 'latitude');
  if (Math.abs(input.longitude) > 180) throw invalid('From -180 to 180.', 'location', 'longitude');
  const location = {
    latitude: input.latitude,
    longitude: input.longitude,
    name: optional(input.name, MAX_LENGTH, 'location', 'name'),
    address: optional(input.address, MAX_LENGTH, 'location', 'address'),
  };
  const { name, address, ...place } = location;
  return composed({
    type: 'LOCATION',
    content: { location },
    payload: {
      type: 'location',
      location: { ...place, ...(name && { name }), ...(address && { address }) },
    },
  });
}
