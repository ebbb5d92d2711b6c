import { isRecord } from '../cloud-api/json-value.js';
import type { ClaimedMessage } from './claim-batch.js';

type Fields = Record<string, unknown>;

/** The whole Cloud API body of a message. Throws when the payload is not what `Outbox` asks for. */
export function composeBody(
  message: Pick<ClaimedMessage, 'payload' | 'recipient' | 'recipientKind'>,
  opaque: string,
  metaMediaId: string | null,
): Fields {
  const payload: unknown = JSON.parse(message.payload);
  if (!isRecord(payload)) throw new Error('The payload is not an object.');
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...addressOf(message),
    ...(metaMediaId === null ? payload : withMedia(payload, metaMediaId)),
    biz_opaque_callback_data: opaque,
  };
}

function addressOf(message: Pick<ClaimedMessage, 'recipient' | 'recipientKind'>): Fields {
  return message.recipientKind === 'PHONE'
    ? { to: `+${message.recipient}` }
    : { recipient: message.recipient };
}

/** The medium goes where the payload's type says; of a template, into its header. */
function withMedia(payload: Fields, id: string): Fields {
  const type = String(payload['type']);
  const content = isRecord(payload[type]) ? payload[type] : {};
  if (type !== 'template') return { ...payload, [type]: { ...content, id } };
  const components = mapped(content['components'], (component) =>
    component['type'] === 'header'
      ? { ...component, parameters: mapped(component['parameters'], (one) => filled(one, id)) }
      : component,
  );
  return { ...payload, template: { ...content, components } };
}

function filled(parameter: Fields, id: string): Fields {
  const kind = String(parameter['type']);
  const medium = isRecord(parameter[kind]) ? parameter[kind] : {};
  return { ...parameter, [kind]: { ...medium, id } };
}

function mapped(list: unknown, change: (one: Fields) => Fields): Fields[] {
  return Array.isArray(list) ? list.filter(isRecord).map(change) : [];
}
