import { z } from 'zod';
import { designName } from '@/model/ids';
import { localizedText } from '@/model/text';

/** Members of every element. A kind's schema spreads them and adds its own; all are strict objects. */
export const elementMembers = {
  id: designName,
  name: localizedText,
  documentation: localizedText.optional(),
};

/** Kinds that may choose among outgoing flows: gateways and activities. */
export const choosingMembers = { ...elementMembers, defaultFlow: designName.optional() };

/** A reference may be left open in a draft; publishing refuses it. */
export const formReference = designName.optional();

export const kindOf = <K extends string>(kind: K) => z.literal(kind);
