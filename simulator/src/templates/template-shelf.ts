import { SEEDED_TEMPLATES } from './seeded-templates.js';
import type { Template } from './template.js';

/** Templates of all business accounts. */
export class TemplateShelf {
  readonly #templates = new Map<string, Template>();
  readonly #byPlace = new Map<string, Template>();
  #nextId = 300_000_000_000_001;

  find(id: string): Template | undefined {
    return this.#templates.get(id);
  }

  of(wabaId: string): Template[] {
    return [...this.#templates.values()].filter((template) => template.wabaId === wabaId);
  }

  named(wabaId: string, name: string, language: string): Template | undefined {
    const byPlace = this.#byPlace.get(`${wabaId}|${name}|${language}`);
    return byPlace && this.#templates.get(byPlace.id);
  }

  add(template: Omit<Template, 'id'>): Template {
    const added = { ...template, id: String(this.#nextId++) };
    this.#templates.set(added.id, added);
    this.#byPlace.set(`${added.wabaId}|${added.name}|${added.language}`, added);
    return added;
  }

  remove(id: string): void {
    const template = this.#templates.get(id);
    if (!template) return;
    this.#templates.delete(id);
    this.#byPlace.delete(`${template.wabaId}|${template.name}|${template.language}`);
  }

  /** Gives a new business account the seeded templates. */
  stock(wabaId: string): void {
    if (this.of(wabaId).length > 0) return;
    for (const seed of SEEDED_TEMPLATES) {
      this.add({
        ...seed,
        wabaId,
        status: 'APPROVED',
        previousCategory: undefined,
        rejectedReason: 'NONE',
      });
    }
  }
}
