import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { unreadIn } from '../phone/chat.js';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';

const peopleQuery = z.object({ phoneNumberId: z.string().optional() });

/** What the phone in the browser lists: numbers, people, files. */
export function registerPeopleControl(app: FastifyInstance, world: World): void {
  app.get('/sim/numbers', async () => ({
    numbers: world.accounts.numbers().map((number) => ({
      phoneNumberId: number.phoneNumberId,
      wabaId: number.wabaId,
      displayPhoneNumber: number.displayPhoneNumber,
      name: number.verifiedName,
    })),
  }));
  app.get('/sim/people', async (request) => {
    const { phoneNumberId } = parseControl(peopleQuery, request.query);
    return { people: listPeople(world, phoneNumberId) };
  });
  app.get<{ Params: { id: string } }>('/sim/media/:id', async (request, reply) => {
    const media = world.media.find(request.params.id);
    if (!media) throw new ControlError(`no media has the id ${request.params.id}`, 404);
    // Only what a browser shows as a picture or plays may open in place; a page would run here.
    const inline = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/.test(media.mimeType);
    return reply
      .type(media.mimeType)
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', inline ? 'inline' : 'attachment')
      .send(media.bytes);
  });
}

function listPeople(world: World, phoneNumberId: string | undefined) {
  const everyone = world.people.list().map((person) => {
    const chats = world.chats
      .of(person.key)
      .filter((chat) => !phoneNumberId || chat.phoneNumberId === phoneNumberId);
    const { key, phone, userId, name, username, airplane } = person;
    const unread = chats.reduce((sum, chat) => sum + unreadIn(chat), 0);
    return {
      person: { key, phone, userId, name, username, airplane, unread },
      chats: chats.length,
    };
  });
  return everyone.filter(({ chats }) => !phoneNumberId || chats > 0).map(({ person }) => person);
}
