import type { LocalizedText } from '@/model/text';

export interface KindTexts {
  /** The kind, as the palette and the properties panel name it. */
  readonly name: LocalizedText;
  /** One sentence: what it is for. */
  readonly help: LocalizedText;
  /** The name a new element of this kind begins with; gateways begin without one. */
  readonly startingName: LocalizedText;
}
