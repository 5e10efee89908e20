// react-only-in-tsx
import { useState } from 'react';

export const wrong = useState;
