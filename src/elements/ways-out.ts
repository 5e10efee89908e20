import type { CompiledFlow, Occasion } from '@/engine/behaviour';
import type { FlowReason, FlowTrace } from '@/engine/event';
import type { Move } from '@/engine/move';

/**
 * The way out of an activity (BPMN 2.0, 13.3.2 and 8.4.13): every flow without a condition, every flow whose condition
 * holds, and the default flow when none of the conditions does. Without outgoing flows the token ends here. If nothing can
 * be taken: an incident, so that no token is lost silently.
 */
export function leaveByConditions({ element, outgoing, variables }: Occasion): readonly Move[] {
  if (outgoing.length === 0) return [{ move: 'end' }];
  const tried: FlowTrace[] = [];
  const held = new Set<string>();
  for (const flow of outgoing) {
    if (flow.id === element.defaultFlow || !flow.holds) continue;
    const { holds, trace } = flow.holds(variables);
    tried.push({ flow: flow.id, trace });
    if (holds) held.add(flow.id);
  }
  const useDefault = held.size === 0;
  const by = outgoing.flatMap((flow) => {
    if (flow.id === element.defaultFlow)
      return useDefault ? [tried.length > 0 ? { flow: flow.id, why: byDefault(tried) } : { flow: flow.id }] : [];
    if (!flow.holds) return [{ flow: flow.id }];
    return held.has(flow.id) ? [{ flow: flow.id, why: byCondition(tried) }] : [];
  });
  return by.length > 0 ? [{ move: 'leave', by }] : [noFlowHolds(tried)];
}

/**
 * The first flow whose condition holds, in the order of the definition; the default when none does. A flow without a
 * condition that is not the default is taken like one that always holds.
 */
export function leaveByFirst({ element, outgoing, variables }: Occasion): readonly Move[] {
  if (outgoing.length === 0) return [{ move: 'end' }];
  const tried: FlowTrace[] = [];
  let fallback: CompiledFlow | null = null;
  for (const flow of outgoing) {
    if (flow.id === element.defaultFlow) fallback = flow;
    else if (!flow.holds) return [{ move: 'leave', by: [unasked(flow, tried)] }];
    else {
      const { holds, trace } = flow.holds(variables);
      tried.push({ flow: flow.id, trace });
      if (holds) return [{ move: 'leave', by: [{ flow: flow.id, why: byCondition(tried) }] }];
    }
  }
  if (!fallback) return [noFlowHolds(tried)];
  return [
    { move: 'leave', by: [tried.length > 0 ? { flow: fallback.id, why: byDefault(tried) } : { flow: fallback.id }] },
  ];
}

/** A merge has one way out and nothing to explain; else the conditions that were tried first are kept. */
function unasked(flow: CompiledFlow, tried: readonly FlowTrace[]): { flow: string; why?: FlowReason } {
  return tried.length > 0 ? { flow: flow.id, why: byCondition(tried) } : { flow: flow.id };
}

const byCondition = (tried: readonly FlowTrace[]): FlowReason => ({ by: 'condition', tried });
const byDefault = (tried: readonly FlowTrace[]): FlowReason => ({ by: 'default', tried });

const noFlowHolds = (tried: readonly FlowTrace[]): Move => ({
  move: 'raise',
  code: 'gateway/no-flow',
  params: { tried: tried.length },
  trace: tried,
});
