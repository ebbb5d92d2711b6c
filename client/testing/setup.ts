import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';
import '../src/lib/i18n/i18n';

configure({ asyncUtilTimeout: 4_000 });
expect.extend(toHaveNoViolations);

window.matchMedia = (query: string) =>
  ({
    matches: query.includes('min-width') || query.includes('pointer: fine'),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
  }) as unknown as MediaQueryList;

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoResizeObserver;

// jsdom lays nothing out; virtual lists need a height to show rows in.
for (const [property, size] of [
  ['offsetHeight', 800],
  ['offsetWidth', 400],
  ['clientHeight', 800],
] as const) {
  Object.defineProperty(HTMLElement.prototype, property, { configurable: true, get: () => size });
}
HTMLElement.prototype.scrollTo = () => undefined;
URL.createObjectURL = () => 'blob:test';
URL.revokeObjectURL = () => undefined;

// Node's channel would keep the process open, and Node's FormData knows no forms.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
const NodeFormData = globalThis.FormData;
globalThis.FormData = class extends NodeFormData {
  constructor(form?: HTMLFormElement) {
    super();
    for (const field of form?.querySelectorAll<HTMLInputElement>('[name]') ?? []) {
      this.append(field.name, field.value);
    }
  }
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
