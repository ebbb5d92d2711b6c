import { returnToDraft, setDraft, useDrafts } from './draft-store';

beforeEach(() => useDrafts.setState({ texts: {} }));

test('keeps a draft for each conversation and drops an empty one', () => {
  setDraft('one', 'hello');
  setDraft('two', ' ');
  expect(useDrafts.getState().texts).toEqual({ one: 'hello', two: ' ' });
  setDraft('one', '');
  expect(useDrafts.getState().texts).toEqual({ two: ' ' });
});

test('survives a reload', () => {
  setDraft('one', 'do not lose me');
  const stored = JSON.parse(localStorage.getItem('waystation:drafts') ?? '{}') as {
    state: unknown;
  };
  expect(stored.state).toMatchObject({ texts: { one: 'do not lose me' } });
});

test('what comes back stands before what was typed since', () => {
  setDraft('one', 'second');
  returnToDraft('one', 'first');
  expect(useDrafts.getState().texts.one).toBe('first\nsecond');
});
