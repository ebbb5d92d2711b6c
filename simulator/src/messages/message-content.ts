import { GraphError } from '../graph/graph-error.js';
import { checkContactCards } from './contact-cards.js';
import type { Fields } from './fields.js';
import { checkInteractive } from './interactive-content.js';
import {
  checkAudio,
  checkDocument,
  checkImage,
  checkSticker,
  checkVideo,
  type ContentContext,
} from './media-content.js';
import { looksLikeWamid } from './wamid.js';

type Check = (body: Fields, context: ContentContext) => void;

/** What each type of message must hold; templates are checked against their definition elsewhere. */
const CHECKS: Readonly<Record<string, Check>> = {
  text: (body) => void body.child('text').text('body', 4096),
  image: (body, context) => checkImage(body.child('image'), context),
  video: (body, context) => checkVideo(body.child('video'), context),
  audio: (body, context) => checkAudio(body.child('audio'), context),
  document: (body, context) => checkDocument(body.child('document'), context),
  sticker: (body, context) => checkSticker(body.child('sticker'), context),
  location: (body) => checkLocation(body.child('location')),
  contacts: (body) => checkContactCards(body),
  reaction: (body) => checkReaction(body.child('reaction')),
  interactive: (body, context) => checkInteractive(body.child('interactive'), context),
};

export function checkContent(type: string, body: Fields, context: ContentContext): void {
  const check = Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
  if (!check) {
    throw new GraphError(
      131051,
      `Message type ${type} is not supported. Use one of ${Object.keys(CHECKS).join(', ')}, template.`,
    );
  }
  check(body, context);
}

function checkLocation(location: Fields): void {
  location.number('latitude', -90, 90);
  location.number('longitude', -180, 180);
  location.optionalText('name', 1000);
  location.optionalText('address', 1000);
}

function checkReaction(reaction: Fields): void {
  const messageId = reaction.text('message_id');
  if (!looksLikeWamid(messageId))
    throw new GraphError(131009, `Message ID ${messageId} is not a message id.`);
  const emoji = reaction.optionalText('emoji', 32);
  if (emoji === undefined)
    throw new GraphError(131008, `Parameter ${reaction.name('emoji')} is missing.`);
  if (/[A-Za-z]/.test(emoji.replace(/\\u[0-9a-fA-F]{4}/g, ''))) {
    throw new GraphError(131009, `${reaction.name('emoji')} is not an emoji.`);
  }
}
