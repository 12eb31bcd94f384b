/** So many days in a row from a day on, weekends left out: lessons are on working days. */
export function daysFrom(first: string, count: number): string[] {
  const days: string[] = [];
  for (let at = new Date(`${first}T00:00:00Z`); days.length < count; at = new Date(at.getTime() + 86_400_000)) {
    if (days.length === 0 || (at.getUTCDay() !== 0 && at.getUTCDay() !== 6)) days.push(at.toISOString().slice(0, 10));
  }
  return days;
}
