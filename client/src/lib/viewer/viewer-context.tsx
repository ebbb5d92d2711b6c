import { createContext, use, type ReactNode } from 'react';
import { graphql } from '../../gql/gql';
import type { ViewerContextFragment } from '../../gql/graphql';

export const VIEWER_CONTEXT = graphql(`
  fragment ViewerContext on Viewer {
    agent {
      id
      name
      email
      level
    }
    tenant {
      id
      name
      slug
    }
    isPlatformAdmin
    permissions
  }
`);

const Context = createContext<ViewerContextFragment | null>(null);

export function ViewerProvider({
  viewer,
  children,
}: {
  viewer: ViewerContextFragment;
  children: ReactNode;
}) {
  return <Context value={viewer}>{children}</Context>;
}

export function useViewer(): ViewerContextFragment {
  const viewer = use(Context);
  if (!viewer) throw new Error('useViewer outside of ViewerProvider');
  return viewer;
}

/** Permissions read `action:Subject`; `manage` is every action and `all` every subject. */
export function isPermitted(
  permissions: readonly string[],
  action: string,
  subject: string,
): boolean {
  return [action, 'manage'].some((verb) =>
    [subject, 'all'].some((noun) => permissions.includes(`${verb}:${noun}`)),
  );
}

export function usePermission(action: string, subject: string): boolean {
  return isPermitted(useViewer().permissions, action, subject);
}
