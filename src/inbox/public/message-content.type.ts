import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A place.' })
export class Location {
  @Field(() => Float)
  latitude: number;

  @Field(() => Float)
  longitude: number;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;
}

@ObjectType({ description: 'A card from an address book.' })
export class SharedContact {
  @Field()
  name: string;

  @Field(() => [String])
  phones: string[];

  @Field(() => [String])
  emails: string[];

  @Field(() => String, { nullable: true })
  organisation: string | null;
}

@ObjectType({ description: 'A reply button or list row that was offered or chosen.' })
export class InteractiveOption {
  @Field()
  id: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  description: string | null;
}

@ObjectType({ description: 'Buttons or a list, offered by us or answered by the person.' })
export class Interactive {
  @Field({
    description:
      '`button`, `list`, `button_reply`, `list_reply`, `nfm_reply` and others of WhatsApp.',
  })
  kind: string;

  @Field(() => String, { nullable: true })
  header: string | null;

  @Field(() => String, { nullable: true })
  body: string | null;

  @Field(() => String, { nullable: true })
  footer: string | null;

  @Field(() => [InteractiveOption])
  options: InteractiveOption[];

  @Field(() => InteractiveOption, { nullable: true })
  chosen: InteractiveOption | null;
}

@ObjectType({ description: 'A line of an order.' })
export class OrderItem {
  @Field()
  productRetailerId: string;

  @Field(() => Int)
  quantity: number;

  @Field(() => Float)
  itemPrice: number;

  @Field()
  currency: string;
}

@ObjectType({ description: "A basket from the tenant's catalogue." })
export class Order {
  @Field()
  catalogId: string;

  @Field(() => String, { nullable: true })
  text: string | null;

  @Field(() => [OrderItem])
  items: OrderItem[];
}

@ObjectType({ description: 'The advertisement or post from which the person came.' })
export class Referral {
  @Field(() => String, { nullable: true })
  sourceType: string | null;

  @Field(() => String, { nullable: true })
  sourceUrl: string | null;

  @Field(() => String, { nullable: true })
  headline: string | null;

  @Field(() => String, { nullable: true })
  body: string | null;

  @Field(() => String, { nullable: true, description: "Meta's click id, `ctwa_clid`." })
  clickId: string | null;
}

@ObjectType({ description: 'A template as it was sent, with its values.' })
export class TemplateContent {
  @Field()
  name: string;

  @Field()
  language: string;

  @Field(() => String, { nullable: true })
  header: string | null;

  @Field()
  body: string;

  @Field(() => String, { nullable: true })
  footer: string | null;

  @Field(() => [String])
  buttons: string[];
}

/** What a message holds beside its text; stored as JSON in this very shape. */
export interface MessageContent {
  readonly isVoice?: boolean;
  readonly isForwarded?: boolean;
  readonly location?: Location;
  readonly contacts?: SharedContact[];
  readonly interactive?: Interactive;
  readonly order?: Order;
  readonly referral?: Referral;
  readonly template?: TemplateContent;
  /** WhatsApp's type where ours says less. */
  readonly rawType?: string;
}
