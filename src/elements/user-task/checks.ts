import { parseDuration } from '@/engine/duration';
import type { Candidates, Due } from '@/model/assignment';
import type { Directory } from '@/model/directory';
import { errorAt, type Problem } from '@/model/problem';
import { checkCondition } from '@/rules/check-condition';
import type { ElementCheck, Surroundings } from '../element-check';
import { checkActivityWayOut, checkForm, checkNamed } from '../flow-checks';
import type { UserTask } from './schema';

export const check: ElementCheck<UserTask> = (element, around) => [
  ...checkNamed(element),
  ...checkActivityWayOut(element, around),
  ...checkForm(element.id, element.form, around),
  ...checkAssignment(element, around),
  ...checkDue(element.id, element.due, around),
];

function checkAssignment({ id, assignment }: UserTask, { directory, variables }: Surroundings): readonly Problem[] {
  const declared = [...variables.values()];
  const seen = new Set<string>();
  const rules = assignment.rules.flatMap((rule, index) => {
    const property = `assignment.rules.${index}`;
    const repeated = seen.has(rule.id);
    seen.add(rule.id);
    return [
      ...(repeated
        ? [errorAt('assignment/rule-twice', { element: id, property: `${property}.id` }, { rule: rule.id })]
        : []),
      ...checkCondition(rule.when, declared).map((problem) => ({
        ...problem,
        at: { ...problem.at, element: id, property: `${property}.when.${problem.at.property ?? ''}` },
      })),
      ...checkCandidates(id, `${property}.to`, rule.to, directory),
    ];
  });
  return [...rules, ...checkCandidates(id, 'assignment.otherwise', assignment.otherwise, directory)];
}

function checkCandidates(
  element: string,
  property: string,
  { people = [], teams = [], roles = [], starter, starterTeams }: Candidates,
  directory: Directory | null,
): readonly Problem[] {
  const at = { element, property };
  if (people.length + teams.length + roles.length === 0 && !starter && !starterTeams)
    return [errorAt('assignment/nobody', at)];
  if (!directory) return [];
  return [
    ...strangers(people, directory.people).map((person) => errorAt('assignment/unknown-person', at, { person })),
    ...strangers(teams, directory.teams).map((team) => errorAt('assignment/unknown-team', at, { team })),
    ...strangers(roles, directory.roles ?? roles).map((role) => errorAt('assignment/empty-role', at, { role })),
  ];
}

const strangers = (named: readonly string[], known: readonly string[]): readonly string[] =>
  named.filter((name) => !known.includes(name));

function checkDue(element: string, due: Due | undefined, { variables }: Surroundings): readonly Problem[] {
  if (!due) return [];
  if ('after' in due)
    return parseDuration(due.after)
      ? []
      : [errorAt('due/invalid-duration', { element, property: 'due.after' }, { text: due.after })];
  const at = { element, property: 'due.variable', variable: due.variable };
  const variable = variables.get(due.variable);
  if (!variable) return [errorAt('due/unknown-variable', at, { variable: due.variable })];
  return variable.type === 'date' ? [] : [errorAt('due/not-a-date', at, { variable: due.variable })];
}
