import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A business that runs its WhatsApp here.' })
export class Tenant {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Short name, unique in the installation.' })
  slug: string;
}
