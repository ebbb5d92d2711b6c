import type { JsonObject } from '../json/json-object.js';
import type { TemplateCategory } from './template.js';

interface TemplateSeed {
  name: string;
  language: string;
  category: TemplateCategory;
  parameterFormat: 'POSITIONAL' | 'NAMED';
  components: JsonObject[];
}

const orderUpdate = {
  name: 'order_update',
  category: 'UTILITY',
  parameterFormat: 'POSITIONAL',
} as const;

/** The approved templates every business account starts with, one of each shape that sending treats differently. */
export const SEEDED_TEMPLATES: readonly TemplateSeed[] = [
  {
    name: 'opening_hours',
    language: 'en_US',
    category: 'UTILITY',
    parameterFormat: 'POSITIONAL',
    components: [
      {
        type: 'BODY',
        text: 'We are open Monday to Friday, 9 am to 5 pm. Reply here whenever it suits you.',
      },
    ],
  },
  {
    ...orderUpdate,
    language: 'en_US',
    components: [
      {
        type: 'BODY',
        text: 'Hello {{1}}, your order {{2}} is on its way.',
        example: { body_text: [['Maria', 'A-1043']] },
      },
      { type: 'FOOTER', text: 'Thank you for your trust' },
    ],
  },
  {
    ...orderUpdate,
    language: 'es',
    components: [
      {
        type: 'BODY',
        text: 'Hola {{1}}, tu pedido {{2}} está en camino.',
        example: { body_text: [['María', 'A-1043']] },
      },
      { type: 'FOOTER', text: 'Gracias por tu confianza' },
    ],
  },
  {
    name: 'appointment_reminder',
    language: 'en_US',
    category: 'UTILITY',
    parameterFormat: 'NAMED',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Your appointment' },
      {
        type: 'BODY',
        text: 'Dear {{first_name}}, we look forward to seeing you on {{date}} at our branch.',
        example: {
          body_text_named_params: [
            { param_name: 'first_name', example: 'Maria' },
            { param_name: 'date', example: '3 May, 10:30' },
          ],
        },
      },
    ],
  },
  {
    name: 'new_collection',
    language: 'en_US',
    category: 'MARKETING',
    parameterFormat: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::c2FtcGxl'] } },
      {
        type: 'BODY',
        text: 'The new collection is here, {{1}}. Have a look before the weekend.',
        example: { body_text: [['Maria']] },
      },
    ],
  },
  {
    name: 'weekend_offer',
    language: 'en_US',
    category: 'MARKETING',
    parameterFormat: 'POSITIONAL',
    components: [
      {
        type: 'BODY',
        text: 'Hi {{1}}, this weekend everything in your basket is 20% off. Shall we keep it for you?',
        example: { body_text: [['Maria']] },
      },
      { type: 'FOOTER', text: 'Reply STOP to opt out' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Yes, keep it' },
          { type: 'QUICK_REPLY', text: 'No, thanks' },
          {
            type: 'URL',
            text: 'Open basket',
            url: 'https://shop.example.com/basket/{{1}}',
            example: ['https://shop.example.com/basket/1043'],
          },
        ],
      },
    ],
  },
];
