import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { jsonAnswer } from '../graph/answer.js';
import { authorise, requireAccount } from '../graph/authorise.js';
import { pageOf } from '../graph/paging.js';
import { respond } from '../graph/respond.js';
import { selectFields } from '../graph/select-fields.js';
import { stringAt } from '../json/json-object.js';
import type { World } from '../world.js';
import { type Template, TEMPLATE_DEFAULTS, templateNode } from './template.js';

type IdRequest = FastifyRequest<{ Params: { id: string } }>;

const listQuery = z.object({
  fields: z.string().optional(),
  limit: z.string().optional(),
  after: z.string().optional(),
  before: z.string().optional(),
  name: z.string().optional(),
  name_or_content: z.string().optional(),
  language: z.string().optional(),
  status: z.string().optional(),
  category: z.string().optional(),
});

type ListQuery = z.infer<typeof listQuery>;

/** GET /{business account id}/message_templates. */
export function registerTemplates(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/:id/message_templates', (request, reply) => {
    const account = requireAccount(world, authorise(world, request), request.params.id);
    const [number] = world.accounts.numbersOf(account.wabaId);
    const target = { endpoint: 'templates', phoneNumberId: number?.phoneNumberId } as const;
    const run = () => jsonAnswer(listTemplates(world, request));
    return respond(world, target, reply, { run, turnAway: () => undefined });
  });
}

function listTemplates(world: World, request: IdRequest) {
  const query = listQuery.parse(request.query);
  const found = world.templates.of(request.params.id).filter((template) => matches(template, query));
  const nodes = found.map((template) => ({ ...selectFields(templateNode(template), query.fields, TEMPLATE_DEFAULTS), id: template.id }));
  return pageOf(nodes, query, (after) => {
    const next = new URL(`${world.publicUrl}/${request.params.id}/message_templates`);
    for (const [key, value] of Object.entries({ ...query, after })) if (value !== undefined) next.searchParams.set(key, value);
    return next.toString();
  });
}

function matches(template: Template, query: ListQuery): boolean {
  if (query.name !== undefined && template.name !== query.name) return false;
  if (query.language !== undefined && template.language !== query.language) return false;
  if (query.status !== undefined && template.status !== query.status.toUpperCase()) return false;
  if (query.category !== undefined && template.category !== query.category.toUpperCase()) return false;
  if (query.name_or_content === undefined) return true;
  const texts = [template.name, ...template.components.map((component) => stringAt(component, 'text') ?? '')];
  const wanted = query.name_or_content.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
