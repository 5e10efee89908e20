import { DEMO_PASSWORD, DEPARTMENTS, type DemoDepartment } from './departments';

const WARNING =
  'Everybody who reaches this address knows them: start with DOCKET_DEMO=off before real work is done here.';

/** The demo accounts as the start program prints them: one of each role, the same password for all. */
export function demoInWords(): readonly string[] {
  return ['', `Demo accounts (password of all: ${DEMO_PASSWORD})`, ...DEPARTMENTS.flatMap(accountsOf), WARNING];
}

function accountsOf(department: DemoDepartment): readonly string[] {
  const shown = new Map(department.people.map((person) => [person.role, person]));
  for (const person of [...department.people].reverse()) shown.set(person.role, person);
  const people = [...shown.values()].map((person) => `${person.login} (${person.role})`);
  return [`  ${department.name.zh} / ${department.name.en}`, `    ${people.join('  ')}`];
}
