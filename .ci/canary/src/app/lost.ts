// every-import-resolves
import { nothing } from '@/app/nowhere';

export const wrong = nothing;
