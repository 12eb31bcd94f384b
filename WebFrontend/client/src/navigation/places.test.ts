import { expect, it } from 'vitest';
import type { Right, Session } from '../api/session';
import { placesFor } from './places';
import { routeOf } from './routes';

const session = (rights: Right[], student: string | null = null) => ({ rights, student, school: 'abai' }) as unknown as Session;
const paths = (who: Session | null, school: string | null = 'abai') =>
  placesFor(who, school).flatMap((group) => group.places.map((place) => place.path));

it('shows a visitor what is public, and nothing where no school is known', () => {
  expect(paths(null)).toEqual(['/s/abai', '/s/abai/plan', '/s/abai/league', '/s/abai/clean', '/s/abai/parliament', '/s/abai/initiatives', '/s/abai/care', '/s/abai/debates', '/s/abai/elections', '/s/abai/years', '/s/abai/rubric', '/s/abai/contact', '/s/abai/hall']);
  expect(paths(null, null)).toEqual([]);
});

it('opens what a right opens, and no more', () => {
  expect(paths(session(['award', 'seePeople']))).toEqual(['/s/abai', '/s/abai/news', '/s/abai/plan', '/s/abai/league', '/s/abai/clean', '/s/abai/parliament', '/s/abai/initiatives', '/s/abai/care', '/s/abai/debates', '/s/abai/elections', '/s/abai/years', '/s/abai/rubric', '/s/abai/contact', '/s/abai/hall', '/s/abai/squads', '/desk', '/summer', '/account']);
  expect(paths(session([], 'abai.7'))).toEqual(['/s/abai', '/s/abai/news', '/s/abai/plan', '/s/abai/league', '/s/abai/clean', '/s/abai/parliament', '/s/abai/initiatives', '/s/abai/care', '/s/abai/debates', '/s/abai/elections', '/s/abai/years', '/s/abai/rubric', '/s/abai/contact', '/s/abai/hall', '/s/abai/squads', '/s/abai/tasks', '/me', '/volunteer']);
});

it('leads only to pages that there are', () => {
  const all: Right[] = ['award', 'overseeAwards', 'readAudit', 'manageAccounts', 'importPeople', 'issueCards', 'manageConsent', 'runVolunteering', 'runCampaign', 'acceptReports', 'assignTasks', 'confirmNominations', 'exportBook', 'sealSeason'];
  const found = paths(session(all));
  expect(found).toHaveLength(33);
  expect(found.filter((path) => routeOf(path).page === 'unknown')).toEqual([]);
});
