import type { Assignment, Candidates, ResolvedCandidates } from '@/model/assignment';
import type { Values } from '@/model/json';
import type { AssignmentReason } from './event';
import type { Graph } from './graph';
import type { InstanceState } from './state';

/** Who may do a task, and why: the first rule that holds decides, else `otherwise`. Every rule tried is kept. */
export function chooseCandidates(
  graph: Pick<Graph, 'compiled'>,
  assignment: Assignment,
  starter: InstanceState['starter'],
  variables: Values,
): { readonly candidates: ResolvedCandidates; readonly why: AssignmentReason } {
  const tried: { readonly rule: string; readonly trace: AssignmentReason['tried'][number]['trace'] }[] = [];
  for (const rule of assignment.rules) {
    const { holds, trace } = graph.compiled(rule.when)(variables);
    tried.push({ rule: rule.id, trace });
    if (holds) return { candidates: resolve(rule.to, starter), why: { rule: rule.id, tried } };
  }
  return { candidates: resolve(assignment.otherwise, starter), why: { rule: null, tried } };
}

export function isNobody(candidates: ResolvedCandidates): boolean {
  const { people, users, teams, roles } = candidates;
  return people.length + users.length + teams.length + roles.length === 0;
}

function resolve(candidates: Candidates, starter: InstanceState['starter']): ResolvedCandidates {
  const starterTeams = candidates.starterTeams ? starter.teams : [];
  return {
    people: sorted(candidates.people ?? []),
    users: candidates.starter && starter.user !== null ? [starter.user] : [],
    teams: sorted([...(candidates.teams ?? []), ...starterTeams]),
    roles: sorted(candidates.roles ?? []),
  };
}

function sorted<T extends string>(names: readonly T[]): readonly T[] {
  return [...new Set(names)].sort();
}
