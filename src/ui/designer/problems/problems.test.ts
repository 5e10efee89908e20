import { describe, expect, it } from 'vitest';
import { errorAt, warningAt } from '@/model/problem';
import { inspection } from '../commands/test-sample';
import { countProblems } from './count-problems';
import { orderProblems, problemAt } from './order-problems';

const problems = [
  warningAt('element/no-name', { element: 'check', property: 'name' }),
  errorAt('service/no-url', { element: 'repair', property: 'connector.url' }),
  errorAt('assignment/nobody', { element: 'check', property: 'assignment.otherwise' }),
  errorAt('flow/condition-missing', { flow: 'urgent-end', property: 'condition' }),
  errorAt('process/no-end', {}),
];

describe('problems', () => {
  it('are counted at their element and flow', () => {
    const counts = countProblems(problems);
    expect(counts).toMatchObject({ errors: 4, warnings: 1 });
    expect(counts.elements.get('check')).toEqual({ errors: 1, warnings: 1 });
    expect(counts.flows.get('urgent-end')).toEqual({ errors: 1, warnings: 0 });
  });

  it('stand in the order of execution, errors first', () => {
    const { definition } = inspection();
    expect(orderProblems(definition(), problems).map((problem) => problem.code)).toEqual([
      'assignment/nobody',
      'flow/condition-missing',
      'service/no-url',
      'process/no-end',
      'element/no-name',
    ]);
  });

  it('are found at a property and inside it', () => {
    expect(problemAt(problems, { element: 'check' }, 'assignment')?.code).toBe('assignment/nobody');
    expect(problemAt(problems, { element: 'check' }, 'assign')).toBeUndefined();
  });
});
