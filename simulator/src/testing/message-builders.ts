/** Pieces of send requests, each valid on its own. */
export const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
export const rows = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({ id: `r${index}`, title: `Row ${index}` }));
export const buttons = (list: unknown[]) => ({
  type: 'button',
  body: { text: 'Choose' },
  action: { buttons: list },
});
export const list = (sections: unknown[]) => ({
  type: 'list',
  body: { text: 'Choose' },
  action: { button: 'Open', sections },
});
export const template = (name: string, parts: object = {}) => ({
  type: 'template',
  template: { name, language: { code: 'en_US' }, ...parts },
});
export const body = (...texts: string[]) => ({
  type: 'body',
  parameters: texts.map((text) => ({ type: 'text', text })),
});
export const card = (index: number) => ({
  card_index: index,
  type: 'cta_url',
  header: { type: 'image', image: { link: 'http://127.0.0.1:1/a.png' } },
  action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://example.com' } },
});
