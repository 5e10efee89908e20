import type { Candidates } from '@/model/assignment';
import type { MeaningContext } from './meaning';

const STARTER = { zh: '发起人', en: 'the starter' } as const;
const STARTER_TEAMS = { zh: '发起人所在班组', en: "the starter's teams" } as const;

/** Everyone a list of candidates names, as words; empty when it names nobody. */
export function candidatesInWords(
  candidates: Candidates,
  context: Pick<MeaningContext, 'locale' | 'team' | 'person' | 'role'>,
): readonly string[] {
  return [
    ...(candidates.teams ?? []).map(context.team),
    ...(candidates.people ?? []).map(context.person),
    ...(candidates.roles ?? []).map(context.role),
    ...(candidates.starterTeams === true ? [STARTER_TEAMS[context.locale]] : []),
    ...(candidates.starter === true ? [STARTER[context.locale]] : []),
  ];
}
