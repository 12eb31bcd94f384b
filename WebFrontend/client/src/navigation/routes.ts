/** Pages whose address is their name. */
const plainPages = [
  'me',
  'sign-in',
  'invitation',
  'account',
  'desk',
  'people',
  'cards',
  'import',
  'consents',
  'oversight',
  'audit',
  'setup',
  'volunteer',
  'passport',
  'campaign',
  'papers',
] as const;

export type Route =
  | { page: 'start' }
  | { page: 'hall'; school: string }
  | { page: 'school'; school: string }
  | { page: 'rubric'; school: string }
  | { page: 'plan'; school: string }
  | { page: 'care'; school: string }
  | { page: 'event' | 'reference'; school: string; event: string }
  | { page: 'elections'; school: string }
  | { page: 'league'; school: string }
  | { page: 'clean'; school: string }
  | { page: 'reports'; school: string }
  | { page: 'ceremony' | 'ceremony-lead'; school: string }
  | { page: 'contact'; school: string }
  | { page: 'nominations'; school: string }
  | { page: 'season'; school: string }
  | { page: 'exports'; school: string }
  | { page: 'season-report' | 'years'; school: string }
  | { page: 'year'; school: string; season: string }
  | { page: 'portfolio'; school: string; faction: string }
  | { page: 'news'; school: string }
  | { page: 'tasks'; school: string }
  | { page: 'initiatives'; school: string }
  | { page: 'initiative'; school: string; initiative: string }
  | { page: 'squads'; school: string }
  | { page: 'faction'; school: string; faction: string }
  | { page: 'debates'; school: string }
  | { page: 'debate' | 'debate-timer' | 'debate-ballots'; school: string; debate: string }
  | { page: 'parliament'; school: string }
  | { page: 'meeting' | 'minutes'; school: string; meeting: string }
  | { page: 'territory'; territory: string }
  | { page: 'territory-year'; territory: string; season: string }
  | { page: 'summer' }
  | { page: 'centre'; territory: string }
  | { page: 'student'; student: string }
  | { page: (typeof plainPages)[number] }
  | { page: 'unknown' };

export function studentPath(student: string): string {
  return `/students/${student.replace('.', '/')}`;
}

/** The id of an occurrence may have a dot too. */
export function eventPath(school: string, event: string): string {
  return `/s/${school}/events/${event.replace('.', '/')}`;
}

/** The written reference of a raid. */
export function referencePath(school: string, event: string): string {
  return `${eventPath(school, event)}/reference`;
}

export function routeOf(pathname: string): Route {
  const [first, second, third, fourth, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 's' && second && third === 'debates') return debateRoute(second, fourth, rest);
  if (first === 's' && second && third === 'events') return eventRoute(second, [...(fourth ? [fourth] : []), ...rest]);
  if (first === 's' && second && third === 'parliament') return parliamentRoute(second, fourth, rest);
  if (rest.length > 0) return { page: 'unknown' };
  if (!first) return { page: 'start' };
  if (first === 's' && second) {
    if (!third) return { page: 'school', school: second };
    if (third === 'hall' && !fourth) return { page: 'hall', school: second };
    if (third === 'ceremony' && !fourth) return { page: 'ceremony', school: second };
    if (third === 'ceremony' && fourth === 'lead') return { page: 'ceremony-lead', school: second };
    if (third === 'rubric' && !fourth) return { page: 'rubric', school: second };
    if (third === 'plan' && !fourth) return { page: 'plan', school: second };
    if (third === 'care' && !fourth) return { page: 'care', school: second };
    if (third === 'elections' && !fourth) return { page: 'elections', school: second };
    if (third === 'contact' && !fourth) return { page: 'contact', school: second };
    if (third === 'news' && !fourth) return { page: 'news', school: second };
    if (third === 'league' && !fourth) return { page: 'league', school: second };
    if (third === 'clean' && !fourth) return { page: 'clean', school: second };
    if (third === 'initiatives')
      return fourth ? { page: 'initiative', school: second, initiative: fourth } : { page: 'initiatives', school: second };
    if (third === 'tasks' && !fourth) return { page: 'tasks', school: second };
    if (third === 'nominations' && !fourth) return { page: 'nominations', school: second };
    if (third === 'season' && !fourth) return { page: 'season', school: second };
    if (third === 'exports' && !fourth) return { page: 'exports', school: second };
    if (third === 'season-report' && !fourth) return { page: 'season-report', school: second };
    if (third === 'portfolio' && fourth) return { page: 'portfolio', school: second, faction: fourth };
    if (third === 'years') return fourth ? { page: 'year', school: second, season: fourth } : { page: 'years', school: second };
    if (third === 'reports' && !fourth) return { page: 'reports', school: second };
    if (third === 'squads' && !fourth) return { page: 'squads', school: second };
    if (third === 'f' && fourth) return { page: 'faction', school: second, faction: fourth };
    return { page: 'unknown' };
  }
  if (first === 't' && second && !third) return { page: 'territory', territory: second };
  if (first === 't' && second && third === 'years' && fourth) return { page: 'territory-year', territory: second, season: fourth };
  if (first === 'summer' && !third) return second ? { page: 'centre', territory: second } : { page: 'summer' };
  // An id is `school.code`; in an address the dot would look like a file's name to the server.
  if (first === 'students' && second && third && !fourth) return { page: 'student', student: `${second}.${third}` };
  if (second) return { page: 'unknown' };
  const plain = plainPages.find((page) => page === first);
  if (plain) return { page: plain };
  return { page: 'unknown' };
}

function eventRoute(school: string, parts: string[]): Route {
  const isReference = parts.length > 1 && parts.at(-1) === 'reference';
  const id = isReference ? parts.slice(0, -1) : parts;
  if (id.length === 0 || id.length > 2) return { page: 'unknown' };
  return { page: isReference ? 'reference' : 'event', school, event: id.join('.') };
}

function debateRoute(school: string, debate: string | undefined, rest: string[]): Route {
  if (!debate) return { page: 'debates', school };
  if (rest.length === 0) return { page: 'debate', school, debate };
  if (rest.length === 1 && rest[0] === 'timer') return { page: 'debate-timer', school, debate };
  if (rest.length === 1 && rest[0] === 'ballots') return { page: 'debate-ballots', school, debate };
  return { page: 'unknown' };
}

function parliamentRoute(school: string, meeting: string | undefined, rest: string[]): Route {
  if (!meeting) return { page: 'parliament', school };
  if (rest.length === 0) return { page: 'meeting', school, meeting };
  if (rest.length === 1 && rest[0] === 'minutes') return { page: 'minutes', school, meeting };
  return { page: 'unknown' };
}
