import { SetMetadata } from '@nestjs/common';

export const OPEN_TO_ALL = 'waystation:open-to-all';

/** Declares a root field that needs no access token: sign-in and what leads to it. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);
