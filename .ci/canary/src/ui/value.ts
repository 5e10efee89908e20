// ui-takes-one-type-from-the-server
import { router } from '@/server/trpc/router';

export const wrong = router;
