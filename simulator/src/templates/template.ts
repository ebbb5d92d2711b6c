import type { JsonObject } from '../json/json-object.js';

export const TEMPLATE_STATUSES = [
  'APPROVED',
  'PENDING',
  'REJECTED',
  'PAUSED',
  'DISABLED',
  'IN_APPEAL',
  'FLAGGED',
  'REINSTATED',
  'LOCKED',
  'ARCHIVED',
  'PENDING_DELETION',
  'DELETED',
  'LIMIT_EXCEEDED',
] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

export const TEMPLATE_CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number];

export interface Template {
  readonly id: string;
  readonly wabaId: string;
  readonly name: string;
  readonly language: string;
  category: TemplateCategory;
  previousCategory: TemplateCategory | undefined;
  status: TemplateStatus;
  rejectedReason: string;
  readonly parameterFormat: 'POSITIONAL' | 'NAMED';
  components: JsonObject[];
}

export function templateNode(template: Template): JsonObject {
  return {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    ...(template.previousCategory ? { previous_category: template.previousCategory } : {}),
    rejected_reason: template.rejectedReason,
    quality_score: { score: 'UNKNOWN' },
    id: template.id,
  };
}

export const TEMPLATE_DEFAULTS = [
  'name',
  'parameter_format',
  'components',
  'language',
  'status',
  'category',
  'previous_category',
  'rejected_reason',
];
