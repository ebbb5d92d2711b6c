import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const IdentityKind = { PHONE: 'PHONE', BSUID: 'BSUID', USERNAME: 'USERNAME' } as const;
export type IdentityKind = (typeof IdentityKind)[keyof typeof IdentityKind];
registerEnumType(IdentityKind, {
  name: 'IdentityKind',
  description: 'By what WhatsApp knows a person.',
  valuesMap: {
    BSUID: { description: 'Business-scoped user id: stable even without a phone number.' },
  },
});

@ObjectType({ description: 'One of the names under which WhatsApp knows a contact.' })
export class ContactIdentity {
  @Field(() => ID)
  id: string;

  @Field(() => IdentityKind)
  kind: IdentityKind;

  @Field({ description: 'A phone number in digits without plus, a BSUID or a username.' })
  value: string;

  @Field({ description: 'The phone number that the contact is written to.' })
  isPrimary: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When WhatsApp first confirmed it by a message from it.',
  })
  verifiedAt: Date | null;
}
