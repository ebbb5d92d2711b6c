import { claimLocalWork } from './claim-local-work';
import { setDraft, useDrafts } from './draft-store';

test('an agent finds their own drafts again, another agent does not', () => {
  claimLocalWork('ana');
  setDraft('one', 'private');
  claimLocalWork('ana');
  expect(useDrafts.getState().texts).toEqual({ one: 'private' });
  claimLocalWork('ben');
  expect(useDrafts.getState().texts).toEqual({});
});
