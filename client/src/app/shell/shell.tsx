import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { createClient } from '../../lib/apollo/create-client';
import { Toaster } from '../../ui/toast';
import { TooltipProvider } from '../../ui/tooltip';
import { ShellContent } from './shell-content';

export default function Shell() {
  const [client] = useState(createClient);
  return (
    <ApolloProvider client={client}>
      <TooltipProvider delay={500}>
        <ShellContent />
        <Toaster />
      </TooltipProvider>
    </ApolloProvider>
  );
}
