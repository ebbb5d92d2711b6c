import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { jsonAnswer } from '../graph/answer.js';
import { authorise, requireAccount } from '../graph/authorise.js';
import { pageOf } from '../graph/paging.js';
import { respond } from '../graph/respond.js';
import { selectFields } from '../graph/select-fields.js';
import { objectAt, stringAt } from '../json/json-object.js';
import type { World } from '../world.js';
import { createTemplate, deleteTemplates } from './create-template.js';
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

/** The list of an account's templates, and changes to it. Each passes the faults of the endpoint. */
export function registerTemplates(app: FastifyInstance, world: World): void {
  const route =
    (act: (request: IdRequest) => unknown) => (request: IdRequest, reply: FastifyReply) => {
      const token = authorise(world, request);
      const account = requireAccount(world, token, request.params.id, request.method.toLowerCase());
      const [number] = world.accounts.numbersOf(account.wabaId);
      const target = { endpoint: 'templates', phoneNumberId: number?.phoneNumberId } as const;
      const run = () => jsonAnswer(act(request));
      return respond(world, target, reply, { run, turnAway: () => undefined });
    };
  const path = '/:id/message_templates';
  const shelf = world.templates;
  app.get(
    path,
    route((request) => listTemplates(world, request)),
  );
  app.post(
    path,
    route(({ params, body }) => createTemplate(shelf, params.id, body)),
  );
  app.delete(
    path,
    route(({ params, query }) => deleteTemplates(shelf, params.id, objectAt({ query }, 'query'))),
  );
}

function listTemplates(world: World, request: IdRequest) {
  const query = listQuery.parse(request.query);
  const found = world.templates
    .of(request.params.id)
    .filter((template) => matches(template, query));
  const nodes = found.map((template) => ({
    ...selectFields(templateNode(template), query.fields, TEMPLATE_DEFAULTS),
    id: template.id,
  }));
  return pageOf(nodes, query, (after) => {
    const next = new URL(`${world.publicUrl}/${request.params.id}/message_templates`);
    for (const [key, value] of Object.entries({ ...query, after }))
      if (value !== undefined) next.searchParams.set(key, value);
    return next.toString();
  });
}

function matches(template: Template, query: ListQuery): boolean {
  if (query.name !== undefined && template.name !== query.name) return false;
  if (query.language !== undefined && template.language !== query.language) return false;
  if (query.status !== undefined && template.status !== query.status.toUpperCase()) return false;
  if (query.category !== undefined && template.category !== query.category.toUpperCase())
    return false;
  if (query.name_or_content === undefined) return true;
  const texts = [
    template.name,
    ...template.components.map((component) => stringAt(component, 'text') ?? ''),
  ];
  const wanted = query.name_or_content.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
